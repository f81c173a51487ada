"""Compression. The work is zlib's own (vm/builtins/compression.cpp); as in CPython it is done without the GIL."""

import _machine
import _vm

__all__ = ['adler32', 'compress', 'compressobj', 'crc32', 'decompress', 'decompressobj', 'error']

ZLIB_VERSION = ZLIB_RUNTIME_VERSION = '1.3.1'
MAX_WBITS, DEFLATED, DEF_MEM_LEVEL, DEF_BUF_SIZE = 15, 8, 8, 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
_STREAM_END, _NEED_DICT, _STREAM_ERROR, _BUF_ERROR = 1, 2, -2, -5
_SUM_FREE_FROM = 5 * 1024       # bytes: from here on CPython's checksums let go of the GIL

# ns for a byte of text at levels 0 to 9, measured with CPython 3.11; what does not compress takes 24 at most, what is
# all the same a tenth. Decompression writes a byte in 4.
_NS_PER_BYTE = 2, 15, 18, 26, 30, 45, 65, 65, 65, 65
_NS_TO_BEGIN = 3000


class error(Exception):
    __module__ = 'zlib'


def _bytes(data):
    if data.__class__ is bytes:
        return data
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


_MEANINGS = {_BUF_ERROR: 'incomplete or truncated stream', _STREAM_ERROR: 'inconsistent stream state',
             -3: 'invalid input data'}


def _error(code, message, doing):
    message = message or _MEANINGS.get(code)
    return error(f'Error {code} {doing}' + (f': {message}' if message else ''))


def _compressing(level, size, made, begins):
    """Lets the time of compressing pass."""
    each = _NS_PER_BYTE[6 if level < 0 else level]
    if made * 50 < size:
        each = each / 10
    elif made > size * .9:
        each = min(each, 24)
    _machine.compute_free(f'compression of {size} bytes', int(size * each) + begins * _NS_TO_BEGIN)


def _decompressing(size):
    _machine.compute_free(f'decompression to {size} bytes', 400 + size * 4)


def compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS):
    data = _bytes(data)
    code, message, _, out, _ = _vm.deflate(level, DEFLATED, wbits, DEF_MEM_LEVEL, 0, b'', b'', data, Z_FINISH)
    if out is None and code == _STREAM_ERROR:
        raise error('Bad compression level')
    if code != _STREAM_END:
        raise _error(code, message, 'while compressing data')
    _compressing(level, len(data), len(out), True)
    return out


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    if bufsize < 0:
        raise ValueError('bufsize must be non-negative')
    code, message, _, out, _ = _vm.inflate(wbits, b'', b'', _bytes(data), Z_SYNC_FLUSH, 0)
    if out is None:
        raise _error(code, message, 'while preparing to decompress data')
    if code != _STREAM_END:
        raise _error(code or _BUF_ERROR, message, 'while decompressing data')
    _decompressing(len(out))
    return out


def _sum(name, work, data, value):
    data = _bytes(data)
    out = work(data, value & 0xffffffff)
    if len(data) > _SUM_FREE_FROM:
        _machine.compute_free(f'{name} of {len(data)} bytes', len(data) // 3)
    return out


def crc32(data, value=0, /):
    return _sum('crc32', _vm.crc32, data, value)


def adler32(data, value=1, /):
    return _sum('adler32', _vm.adler32, data, value)


class _Stream:
    __slots__ = ('_setup', '_state')

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create 'zlib.{cls.__name__}' instances")

    @classmethod
    def _begin(cls, setup, answer):
        code, message, state, out, _ = answer
        if out is None or code == _STREAM_ERROR and cls is Decompress:
            if code == _STREAM_ERROR:
                raise ValueError('Invalid initialization option')
            raise _error(code, message, f'while creating {cls.__name__.lower()}ion object')
        if code:
            raise ValueError('Invalid dictionary')
        self = object.__new__(cls)
        self._setup, self._state = setup, state
        return self

    def copy(self):
        if self._state is None:
            raise ValueError('Inconsistent stream state')
        other = object.__new__(type(self))
        for kind in type(self).__mro__[:-1]:
            for name in kind.__slots__:
                setattr(other, name, getattr(self, name))
        return other

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo, /):
        return self.copy()

    def __reduce_ex__(self, protocol, /):
        raise TypeError(f"cannot pickle 'zlib.{type(self).__name__}' object")


class Compress(_Stream):
    __module__ = 'zlib'
    __slots__ = ()

    def _run(self, data, flush, doing):
        code, message = _STREAM_ERROR, None
        if self._state is not None:
            code, message, state, out, _ = _vm.deflate(*self._setup, self._state, data, flush)
        if code not in (0, _STREAM_END):
            raise _error(code, message, doing)
        self._state = state
        _compressing(self._setup[0], len(data), len(out) or len(data) // 2, False)
        return out

    def compress(self, data, /):
        return self._run(_bytes(data), Z_NO_FLUSH, 'while compressing data')

    def flush(self, mode=Z_FINISH, /):
        return b'' if mode == Z_NO_FLUSH else self._run(b'', mode, 'while flushing')


class Decompress(_Stream):
    __module__ = 'zlib'
    __slots__ = ('unused_data', 'unconsumed_tail', 'eof')

    def _unused(self, data):
        self.unused_data += data
        if self.unconsumed_tail:        # not emptied in CPython either
            self.unconsumed_tail = data
        return b''

    def _run(self, data, limit, doing):
        if self.eof:
            return self._unused(data)
        code, message, state, out, used = _vm.inflate(*self._setup, self._state, data, Z_SYNC_FLUSH, limit)
        if code == _STREAM_END:
            self.eof = True
            self._unused(data[used:])
        else:
            self.unconsumed_tail = data[used:]
            if state is not None:
                self._state = state
            if code:
                # zlib has a word of its own for everything but a wrong dictionary
                raise _error(code, message, 'while setting zdict' if code == -3 and not message else doing)
        _decompressing(len(out))
        return out

    def decompress(self, data, /, max_length=0):
        if max_length < 0:
            raise ValueError('max_length must be non-negative')
        return self._run(_bytes(data), max_length, 'while decompressing data')

    def flush(self, length=DEF_BUF_SIZE, /):
        if length <= 0:
            raise ValueError('length must be greater than zero')
        return self._run(self.unconsumed_tail, 0, 'while flushing')


def compressobj(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL,
                strategy=Z_DEFAULT_STRATEGY, zdict=None):
    setup = level, method, wbits, memLevel, strategy, b'' if zdict is None else _bytes(zdict)
    return Compress._begin(setup, _vm.deflate(*setup, b'', b'', -1))


def decompressobj(wbits=MAX_WBITS, zdict=b''):
    try:
        setup = wbits, _bytes(zdict)
    except TypeError:
        raise TypeError('zdict argument must support the buffer protocol') from None
    self = Decompress._begin(setup, _vm.inflate(*setup, b'', b'', -1, 0))
    self.unused_data = self.unconsumed_tail = b''
    self.eof = False
    return self
