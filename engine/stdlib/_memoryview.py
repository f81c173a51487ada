"""memoryview: items of other formats than single bytes, and shapes (Objects/memoryobject.c)."""
import struct

_NATIVE = 'cbBhHiIlLqQnNfde?P'


def _code(format):
    """The struct format of items, which are in the machine's byte order."""
    return format if format.startswith('@') else '@' + format


class _ArrayBytes:
    """The bytes of an array.array, one by one."""

    def __init__(self, array):
        self.array, self.size = array, array.itemsize

    def __getitem__(self, at):
        if isinstance(at, slice):
            first = at.start // self.size
            data = self.array[first:-(-at.stop // self.size)].tobytes()
            return data[at.start - first * self.size:][:at.stop - at.start]
        item, k = divmod(at, self.size)
        return self.array[item:item + 1].tobytes()[k]

    def __setitem__(self, at, byte):
        if isinstance(at, slice):
            for k, one in enumerate(byte):
                self[at.start + k] = one
            return
        item, k = divmod(at, self.size)
        raw = bytearray(self.array[item:item + 1].tobytes())
        raw[k] = byte
        new = self.array[:0]
        new.frombytes(bytes(raw))
        self.array[item:item + 1] = new


def adopt(view, obj):
    """memoryview(obj) of what is neither bytes nor a bytearray."""
    if hasattr(obj, 'typecode') and hasattr(obj, 'frombytes'):      # array.array
        view._bytes, view.format, view.itemsize = _ArrayBytes(obj), obj.typecode, obj.itemsize
        view._where = range(0, len(obj) * obj.itemsize, obj.itemsize)
    elif getattr(type(obj), '_bytes_of_memory', False):             # mmap
        view._bytes, view._where, view._frozen = obj, range(len(obj)), obj._read_only
    elif hasattr(type(obj), '__buffer__'):
        memoryview.__init__(view, obj.__buffer__(0))
        return
    else:
        raise TypeError(f"memoryview: a bytes-like object is required, not '{type(obj).__name__}'")
    view.obj = obj


def cast(view, where, format, shape, missing):
    if not isinstance(format, str):
        raise TypeError(f"cast() argument 'format' must be str, not {None if format is None else type(format).__name__}")
    format.encode('ascii')
    if not view.c_contiguous:
        raise TypeError('memoryview: casts are restricted to C-contiguous views')
    if (shape is not missing or view.ndim != 1) and 0 in view.shape:
        raise TypeError('memoryview: cannot cast view with zeros in shape or strides')
    if shape is not missing:
        if not isinstance(shape, (list, tuple)):
            raise TypeError('shape must be a list or a tuple')
        if len(shape) > 64:
            raise ValueError('memoryview: number of dimensions must not exceed 64')
        if view.ndim != 1 and len(shape) != 1:
            raise TypeError('memoryview: cast must be 1D -> ND or ND -> 1D')
    letter = format[1:] if format.startswith('@') else format
    if len(letter) != 1 or letter not in _NATIVE:
        raise ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'")
    if letter not in 'cbB' and view.format.lstrip('@') not in ('c', 'b', 'B'):
        raise TypeError('memoryview: cannot cast between two non-byte formats')
    size, count = struct.calcsize(_code(format)), view.nbytes
    if count % size:
        raise TypeError('memoryview: length is not a multiple of itemsize')
    made = view._part(range(where.start, where.start + count, size))
    made.format, made.itemsize, made.ndim, made._shape = format, size, 1, None
    if shape is not missing:
        _reshape(made, shape, count)
    return made


def _reshape(made, shape, count):
    product = made.itemsize
    for n in shape:
        if not isinstance(n, int):
            raise TypeError('memoryview.cast(): elements of shape must be integers')
        if n <= 0:
            raise ValueError('memoryview.cast(): elements of shape must be integers > 0')
        product *= n
    if product >= 2 ** 63:
        raise ValueError('memoryview.cast(): product(shape) > SSIZE_MAX')
    if product != count:
        raise TypeError('memoryview: product(shape) * itemsize != buffer size')
    made.ndim = len(shape)
    made._shape = None if len(shape) == 1 else tuple(shape)


def strides(view):
    steps, step = [], view.itemsize
    for n in reversed(view.shape):
        steps.append(step)
        step *= n
    return tuple(reversed(steps))


def item(view, at):
    raw = bytes([view._bytes[at + k] for k in range(view.itemsize)])
    return struct.unpack(_code(view.format), raw)[0]


def set_item(view, at, value):
    letter = view.format.lstrip('@')
    if letter == 'c':
        right = isinstance(value, bytes)
    elif letter in 'fde':
        right = hasattr(value, '__float__') or hasattr(value, '__index__')
    else:
        right = letter == '?' or hasattr(value, '__index__')
    if not right:
        raise TypeError(f"memoryview: invalid type for format '{letter}'")
    try:
        raw = struct.pack(_code(view.format), value)
    except (struct.error, OverflowError):
        raise ValueError(f"memoryview: invalid value for format '{letter}'") from None
    for k, byte in enumerate(raw):
        view._bytes[at + k] = byte


def items(view):
    flat = [item(view, at) for at in view._where]
    if view.ndim == 0:
        return flat[0]
    for n in reversed(view.shape[1:]):
        flat = [flat[i:i + n] for i in range(0, len(flat), n)]
    return flat


def rows(view, key):
    """A slice of the first dimension of several."""
    if view.ndim == 0:
        raise TypeError('invalid indexing of 0-dim memory')
    chosen = range(view.shape[0])[key]
    inner = len(view._where) // view.shape[0]
    if chosen.step != 1:
        raise NotImplementedError('multi-dimensional slicing is not implemented')
    part = view._part(view._where[chosen.start * inner:chosen.stop * inner])
    part._shape = (len(chosen), *view.shape[1:])
    return part


def place(view, key):
    """The number of the item that a tuple of indices means."""
    if all(isinstance(k, slice) for k in key) and key:
        raise NotImplementedError('multi-dimensional slicing is not implemented')
    if not all(hasattr(k, '__index__') for k in key):
        raise TypeError('memoryview: invalid slice key')
    if len(key) < view.ndim:
        raise NotImplementedError('sub-views are not implemented')
    if len(key) > view.ndim:
        raise TypeError(f'cannot index {view.ndim}-dimension view with {len(key)}-element tuple')
    at = 0
    for dimension, (k, n) in enumerate(zip(key, view.shape)):
        k = k.__index__()
        if not -n <= k < n:
            raise IndexError(f'index out of bounds on dimension {dimension + 1}')
        at = at * n + k % n
    return at
