"""A dict kept in a file, its values pickled."""
import pickle
from collections.abc import MutableMapping

__all__ = ['open', 'Shelf', 'DbfilenameShelf']

_open = open


class Shelf(MutableMapping):
    def __init__(self, dict, protocol=None, writeback=False, keyencoding='utf-8'):
        self.dict, self.writeback, self.cache = dict, writeback, {}
        self._protocol, self.keyencoding = protocol, keyencoding

    def __iter__(self):
        for key in self._open_dict():
            yield key.decode(self.keyencoding)

    def __len__(self):
        return len(self._open_dict())

    def _open_dict(self):
        if self.dict is None:
            raise ValueError('invalid operation on closed shelf')
        return self.dict

    def __contains__(self, key):
        return key.encode(self.keyencoding) in self._open_dict()

    def __getitem__(self, key):
        if key in self.cache:
            return self.cache[key]
        value = pickle.loads(self._open_dict()[key.encode(self.keyencoding)])
        if self.writeback:
            self.cache[key] = value
        return value

    def __setitem__(self, key, value):
        if self.writeback:
            self.cache[key] = value
        self._open_dict()[key.encode(self.keyencoding)] = pickle.dumps(value, self._protocol)

    def __delitem__(self, key):
        del self._open_dict()[key.encode(self.keyencoding)]
        self.cache.pop(key, None)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def sync(self):
        for key, value in self.cache.items():
            self.dict[key.encode(self.keyencoding)] = pickle.dumps(value, self._protocol)
        self.cache = {}

    def close(self):
        if self.dict is not None:
            self.sync()
            self.dict = None


class DbfilenameShelf(Shelf):
    def __init__(self, filename, flag='c', protocol=None, writeback=False):
        import os
        self._path, self._flag = f'{filename}.db', flag
        data = {}
        if flag != 'n' and os.path.exists(self._path):
            with _open(self._path, 'rb') as file:
                data = pickle.load(file)
        elif flag in ('r', 'w'):
            raise FileNotFoundError(2, "db file doesn't exist; use 'c' or 'n' flag to create a new db", str(filename))
        super().__init__(data, protocol, writeback)
        self._write()

    def _write(self):
        if self._flag != 'r':
            with _open(self._path, 'wb') as file:
                pickle.dump(self.dict, file)

    def sync(self):
        super().sync()
        self._write()


def open(filename, flag='c', protocol=None, writeback=False):
    return DbfilenameShelf(filename, flag, protocol, writeback)
