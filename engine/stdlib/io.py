"""Streams in memory."""

__all__ = ['StringIO', 'BytesIO', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'UnsupportedOperation']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    _closed_message = 'I/O operation on closed file.'
    closed = False

    def close(self):
        self.closed = True

    def _check(self):
        if self.closed:
            raise ValueError(self._closed_message)

    def flush(self):
        self._check()

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class _Memory(IOBase):
    """The whole contents, and a position; pieces written at the end are joined when needed."""

    _empty = ''

    def __init__(self, initial):
        self._value = initial
        self._pieces = []
        self._pos = 0

    def _contents(self):
        if self._pieces:
            self._value = self._empty.join([self._value] + self._pieces)
            self._pieces = []
        return self._value

    def getvalue(self):
        self._check()
        return self._contents()

    def read(self, size=-1, /):
        self._check()
        value = self._contents()
        end = len(value) if size is None or size < 0 else self._pos + size
        piece = value[self._pos:end]
        self._pos += len(piece)
        return piece

    def readline(self, size=-1, /):
        self._check()
        value = self._contents()
        end = value.find(self._newline, self._pos)
        end = len(value) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        piece = value[self._pos:end]
        self._pos += len(piece)
        return piece

    def _write(self, data):
        self._check()
        size = len(data)
        if self._pieces or self._pos == len(self._value):
            self._pieces.append(data)
        else:
            value = self._contents()
            if self._pos > len(value):
                value += self._zero * (self._pos - len(value))
            self._value = value[:self._pos] + data + value[self._pos + size:]
        self._pos += size
        return size

    def tell(self):
        self._check()
        return self._pos

    def seek(self, pos, whence=0, /):
        self._check()
        value = self._contents()
        if whence == 1:
            pos += self._pos
        elif whence == 2:
            pos += len(value)
        if pos < 0:
            raise ValueError(f'Negative seek position {pos}')
        self._pos = pos
        return pos

    def truncate(self, pos=None, /):
        self._check()
        value = self._contents()
        if pos is None:
            pos = self._pos
        self._value = value[:pos]
        return pos


class StringIO(_Memory):
    _closed_message = 'I/O operation on closed file'
    _newline = '\n'
    _zero = '\0'

    def __init__(self, initial_value='', newline='\n'):
        super().__init__(initial_value or '')

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        return self._write(s)


class BytesIO(_Memory):
    _empty = b''
    _newline = b'\n'
    _zero = b'\0'

    def __init__(self, initial_bytes=b''):
        super().__init__(bytes(initial_bytes))

    def write(self, b, /):
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._write(bytes(b))

    def getbuffer(self):
        return self.getvalue()


def open(*args, **kwargs):
    raise PermissionError('Interleave: programs have no access to files')


TextIOBase = RawIOBase = BufferedIOBase = IOBase
