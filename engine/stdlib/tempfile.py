"""Files and folders with names of their own below /tmp."""

import io
import os
import random as _random
import shutil as _shutil

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'mkstemp', 'mkdtemp',
           'mktemp', 'gettempprefix', 'tempdir', 'gettempdir', 'gettempprefixb', 'gettempdirb']

tempdir = None
template = 'tmp'
_names = _random.Random(20)
_letters = 'abcdefghijklmnopqrstuvwxyz0123456789_'


def gettempdir():
    return '/tmp' if tempdir is None else tempdir


def gettempdirb():
    return gettempdir().encode()


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def mktemp(suffix='', prefix=template, dir=None):
    while True:
        middle = ''.join([_names.choice(_letters) for _ in range(8)])
        name = os.path.abspath(os.path.join(dir or gettempdir(), (prefix or template) + middle + (suffix or '')))
        if not os.path.exists(name):
            return name


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    name = mktemp(suffix, prefix or template, dir)
    return os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL), name


def mkdtemp(suffix=None, prefix=None, dir=None):
    name = mktemp(suffix, prefix or template, dir)
    os.mkdir(name)
    return name


class _Named:
    """A file object that removes its file when it is closed."""

    def __init__(self, file, name, delete, delete_on_close=True):
        self.file = file
        self.name = name
        self._delete = delete
        self._on_close = delete and delete_on_close

    def __getattr__(self, name):
        return getattr(self.__dict__['file'], name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()
        if self._delete:
            self._remove()

    def __iter__(self):
        return iter(self.file)

    def _remove(self):
        self._delete = False
        if os.path.exists(self.name):
            os.unlink(self.name)

    def close(self):
        self.file.close()
        if self._on_close and self._delete:
            self._remove()


_TemporaryFileWrapper = _Named


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    name = mktemp(suffix, prefix or template, dir)
    os.close(os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL))
    return _Named(io.open(name, mode, buffering, encoding, errors, newline), name, delete, delete_on_close)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    name = mktemp(suffix, prefix or template, dir)
    file = io.open(name, mode.replace('r', 'w'), buffering, encoding, errors, newline)
    os.unlink(name)
    return file


class SpooledTemporaryFile:
    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        self._file = io.BytesIO() if 'b' in mode else io.StringIO(newline='\n' if newline is None else newline)

    def __getattr__(self, name):
        return getattr(self.__dict__['_file'], name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def rollover(self):
        pass


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self._ignore = ignore_cleanup_errors
        self._delete = delete
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return f'<TemporaryDirectory {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, *args):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if os.path.exists(self.name):
            _shutil.rmtree(self.name, ignore_errors=self._ignore)
