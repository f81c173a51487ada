"""Blocks of memory with a name, for all processes (Lib/multiprocessing/shared_memory.py)."""
import _machine
import secrets
import struct

__all__ = ['SharedMemory', 'ShareableList']


class _Block:
    """The bytes of a block, which are the machine's, as a memoryview takes them."""

    _bytes_of_memory = True
    _read_only = False

    def __init__(self, handle, size):
        self._handle = handle
        self._size = size

    def __len__(self):
        return self._size

    def __getitem__(self, at):
        if isinstance(at, slice):
            return _machine.shared_bytes(self._handle, at.start, at.stop - at.start)
        return _machine.shared_get(self._handle, at, 'B')

    def __setitem__(self, at, value):
        if isinstance(at, slice):
            _machine.shared_put(self._handle, at.start, value)
        else:
            _machine.shared_set(self._handle, at, 'B', value)


class SharedMemory:
    _buf = _handle = None

    def __init__(self, name=None, create=False, size=0, *, track=True):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        if name is None:
            handle = -1
            while handle < 0:
                self._name = '/psm_' + secrets.token_hex(4)
                handle = _machine.shared(size, self._name)
        else:
            self._name = '/' + name if not name.startswith('/') else name
            handle = _machine.shared(size, self._name) if create else \
                _machine.shared_find(self._name)
            if handle < 0:
                import errno
                import _files
                raise _files.os_error(errno.EEXIST if create else errno.ENOENT, self._name)
        self._handle = handle
        self._size = _machine.shared_size(handle)
        self._buf = memoryview(_Block(handle, self._size))
        if create:
            from . import util
            _created[self._name] = util.Finalize(None, _forget, (self._name,), exitpriority=-100)

    def __reduce__(self):
        return self.__class__, (self.name, False, self.size)

    def __repr__(self):
        return f'{type(self).__name__}({self.name!r}, size={self.size})'

    @property
    def buf(self):
        return self._buf

    @property
    def name(self):
        return self._name[1:] if self._name.startswith('/') else self._name

    @property
    def size(self):
        return self._size

    def close(self):
        if self._buf is not None:
            self._buf.release()
            self._buf = None

    def unlink(self):
        if not _machine.shared_unlink(self._name):
            import errno
            import _files
            raise _files.os_error(errno.ENOENT, self._name)
        finalizer = _created.pop(self._name, None)
        if finalizer is not None:
            finalizer.cancel()


_created = {}       # name -> what removes the block when its process ends


def _forget(name):
    """The resource tracker's work: a block nobody has unlinked."""
    _created.pop(name, None)
    if _machine.shared_unlink(name):
        _machine.write(2, f'resource_tracker: There appear to be 1 leaked shared_memory objects to clean up at shutdown: {{{name!r}}}\n')


# --- lists of a fixed shape

_FORMATS = {int: 'q', float: 'd', bool: 'xxxxxxx?'}
_ALIGN = 8


class ShareableList:
    """A header with the number of items, offsets, packing formats and a code for how each item is
    read back; then the items, each in a multiple of eight bytes."""

    def __init__(self, sequence=None, *, name=None):
        if name is None or sequence is not None:
            items = list(sequence or ())
            formats = [self._format(item) for item in items]
            self._list_len = len(items)
            self._formats = formats
            self._offsets = [0]
            for format in formats:
                size = _ALIGN if format[-1] != 's' else int(format[:-1])
                self._offsets.append(self._offsets[-1] + size)
            size = struct.calcsize('q' + self._header()) + sum(
                struct.calcsize(part) for part in (self._formats_format(), self._codes_format())) \
                + self._offsets[-1]
            self.shm = SharedMemory(name, create=True, size=size)
            self._write_header([self._code(item) for item in items])
            for i, item in enumerate(items):
                self._put(i, formats[i], item)
        else:
            self.shm = SharedMemory(name)
            self._list_len = self._unpack('q', 0)[0]
            self._offsets = list(self._unpack(self._header(), 8))
        self._data_start = self._codes_start() + struct.calcsize(self._codes_format())

    @staticmethod
    def _format(item):
        if isinstance(item, (str, bytes)):
            data = item.encode() if isinstance(item, str) else item
            return f'{_ALIGN * (len(data) // _ALIGN + 1)}s'
        if item is None:
            return 'xxxxxx?x'
        kind = _FORMATS.get(type(item))
        if kind is None:
            raise KeyError(type(item))
        return kind

    @staticmethod
    def _code(item):
        return 1 if isinstance(item, str) else 2 if isinstance(item, bytes) else 3 if item is None else 0

    def _header(self):
        return 'q' * (self._list_len + 1)

    def _formats_format(self):
        return '8s' * self._list_len

    def _codes_format(self):
        return 'b' * self._list_len

    def _formats_start(self):
        return (self._list_len + 2) * 8

    def _codes_start(self):
        return self._formats_start() + self._list_len * 8

    def _unpack(self, format, at):
        return struct.unpack_from(format, bytes(self.shm.buf[at:at + struct.calcsize(format)]))

    def _pack(self, format, at, *values):
        data = struct.pack(format, *values)
        self.shm.buf[at:at + len(data)] = data

    def _write_header(self, codes):
        self._data_start = self._codes_start() + struct.calcsize(self._codes_format())
        self._pack('q' + self._header(), 0, self._list_len, *self._offsets)
        self._pack(self._formats_format(), self._formats_start(),
                   *[format.encode() for format in self._formats])
        self._pack(self._codes_format(), self._codes_start(), *codes)

    def _put(self, i, format, item):
        data = item.encode() if isinstance(item, str) else item
        if item is None:
            data = False
        self._pack(format, self._data_start + self._offsets[i], data)

    def _format_of(self, i):
        at = i if i >= 0 else i + self._list_len
        if not 0 <= at < self._list_len:
            raise IndexError('Requested position out of range.')
        return self._unpack('8s', self._formats_start() + 8 * at)[0].rstrip(b'\0').decode()

    def _place(self, position):
        return position if position >= 0 else position + self._list_len

    def __getitem__(self, position):
        try:
            format = self._format_of(position)
        except IndexError:
            raise IndexError('index out of range') from None
        at = self._place(position)
        value = self._unpack(format, self._data_start + self._offsets[at])[0]
        code = self._unpack('b', self._codes_start() + at)[0]
        if code == 3:
            return None
        if code:
            value = value.rstrip(b'\0')
        return value.decode() if code == 1 else value

    def __setitem__(self, position, value):
        try:
            old = self._format_of(position)
        except IndexError:
            raise IndexError('assignment index out of range') from None
        at = self._place(position)
        if isinstance(value, (str, bytes)):
            data = value.encode() if isinstance(value, str) else value
            room = self._offsets[at + 1] - self._offsets[at]
            if len(data) > room:
                raise ValueError('bytes/str item exceeds available storage')
            new = old if old[-1] == 's' else f'{room}s'
        else:
            try:
                new = self._format(value)
            except KeyError as error:
                raise error from None
        self._pack('8s', self._formats_start() + 8 * at, new.encode())
        self._pack('b', self._codes_start() + at, self._code(value))
        self._put(at, new, value)

    def __reduce__(self):
        from functools import partial
        return partial(self.__class__, name=self.shm.name), ()

    def __len__(self):
        return self._list_len

    def __iter__(self):
        for i in range(self._list_len):
            yield self[i]

    def __contains__(self, value):
        return value in list(self)

    def __repr__(self):
        return f'{type(self).__name__}({list(self)}, name={self.shm.name!r})'

    @property
    def format(self):
        return ''.join(self._format_of(i) for i in range(self._list_len))

    def count(self, value):
        return sum(value == entry for entry in self)

    def index(self, value):
        for position, entry in enumerate(self):
            if value == entry:
                return position
        raise ValueError(f'{value!r} not in this container')
