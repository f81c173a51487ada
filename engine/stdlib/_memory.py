"""memoryview over other things than bytes, and with items of other kinds than bytes: what memoryview.cast() gives."""

import struct

_BYTES = 'Bbc'


class _Typed(memoryview):
    """Items of a C type, in one dimension (at the offsets `_where` in the bytes of `_base`) or in several."""

    def __new__(cls, *args):
        return object.__new__(cls)

    def __init__(self, *args):
        pass

    @property
    def readonly(self):
        return self._frozen or self._base.readonly

    @property
    def nbytes(self):
        return self.itemsize * len(self._where)

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def shape(self):
        return (len(self._where),) if self._shape is None else self._shape

    @property
    def strides(self):
        if self._shape is None:
            return (self._where.step,)
        out = []
        step = self.itemsize
        for n in reversed(self._shape):
            out.insert(0, step)
            step *= n
        return tuple(out)

    @property
    def c_contiguous(self):
        return self._shape is not None or self._where.step == self.itemsize or len(self._where) < 2

    contiguous = c_contiguous

    @property
    def f_contiguous(self):
        return self.c_contiguous and sum([n > 1 for n in self.shape]) < 2

    def _part(self, where):
        return _typed(self._base, self.obj, self.format, where, None, self._frozen)

    def __len__(self):
        if self._shape == ():
            raise TypeError('0-dim memory has no length')
        return self._shape[0] if self._shape else len(self._where)

    def _at(self, key):
        if self._shape is not None and (len(self._shape) > 1 or isinstance(key, tuple)):
            if not isinstance(key, tuple) or len(key) < len(self._shape):
                len(self._where)
                raise NotImplementedError('multi-dimensional slicing is not implemented' if isinstance(key, slice)
                                          else 'sub-views are not implemented' if isinstance(key, tuple)
                                          else 'multi-dimensional sub-views are not implemented')
            if len(key) > len(self._shape):
                raise TypeError(f'cannot index {len(self._shape)}-dimension view with {len(key)}-element tuple')
            flat = 0
            if any([isinstance(k, slice) for k in key]):
                raise NotImplementedError('multi-dimensional slicing is not implemented')
            for i, (n, k) in enumerate(zip(self._shape, key)):
                if not -n <= k < n:
                    raise IndexError(f'index out of bounds on dimension {i + 1}')
                flat = flat * n + k % n
            return self._where[flat]
        return memoryview._at(self, key)

    def __getitem__(self, key):
        if isinstance(key, slice):
            if self._shape is None or len(self._shape) == 1:
                return self._part(self._where[key])
            rows = range(self._shape[0])[key]
            if rows.step == 1:
                inner = len(self._where) // self._shape[0]
                return _typed(self._base, self.obj, self.format, self._where[rows.start * inner:rows.stop * inner],
                              (len(rows), *self._shape[1:]), self._frozen)
        return self._get(self._at(key))

    def _get(self, at):
        return self._struct.unpack(self._base.read(at, self.itemsize))[0]

    def _packed(self, value):
        try:
            return self._struct.pack(value)
        except struct.error as e:
            wrong = 'range' in str(e) or '<=' in str(e) or 'length 1' in str(e) and isinstance(value, bytes)
            kind, what = (ValueError, 'value') if wrong else (TypeError, 'type')
        except OverflowError:
            kind, what = ValueError, 'value'
        raise kind(f"memoryview: invalid {what} for format '{self.format}'")

    def __setitem__(self, key, value):
        if self.readonly:
            raise TypeError('cannot modify read-only memory')
        if isinstance(key, slice) and (self._shape is None or len(self._shape) == 1):
            where, value = self._where[key], memoryview(value)
            if len(where) != len(value) or value.format != self.format:
                raise ValueError('memoryview assignment: lvalue and rvalue have different structures')
            data = value.tobytes()
            for i, at in enumerate(where):
                self._base.write(at, data[i * self.itemsize:(i + 1) * self.itemsize])
        else:
            at = self._at(key)
            self._base.write(at, self._packed(value))

    def __iter__(self):
        if len(self.shape) > 1:
            raise NotImplementedError('multi-dimensional sub-views are not implemented')
        return iter(self.tolist())

    def tolist(self):
        data = self.tobytes()
        items = list(struct.unpack(f'{len(data) // self.itemsize}{self.format[-1]}', data))
        for n in reversed(self.shape[1:]):
            items = [items[i:i + n] for i in range(0, len(items), n)]
        return items[0] if self._shape == () else items

    def __bytes__(self):
        where = self._where
        if len(where) and where.step == self.itemsize:
            return self._base.read(where.start, len(where) * self.itemsize)
        return b''.join([self._base.read(at, self.itemsize) for at in where])

    def toreadonly(self):
        return _typed(self._base, self.obj, self.format, self._where, self._shape, True)

    def __eq__(self, other):
        return equal(self, other)

    def __hash__(self):
        if not self.readonly:
            raise ValueError('cannot hash writable memoryview object')
        if self.format not in ('B', 'b', 'c'):
            raise ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
        return hash(self.tobytes())


_Typed.__name__ = _Typed.__qualname__ = 'memoryview'
_Typed.__module__ = 'builtins'


class _Of:
    """The bytes of something with bytes as items."""

    def __init__(self, obj, readonly):
        self.obj, self.readonly = obj, readonly

    def read(self, at, count):
        return bytes(self.obj[at:at + count])

    def write(self, at, data):
        self.obj[at:at + len(data)] = data


class _OfArray:
    """The bytes of an array.array."""

    readonly = False

    def __init__(self, obj):
        self.obj, self.size = obj, obj.itemsize

    def read(self, at, count):
        first, last = at // self.size, -(-(at + count) // self.size)
        data = self.obj[first:last].tobytes()
        return data[at - first * self.size:][:count]

    def write(self, at, data):
        first, last = at // self.size, -(-(at + len(data)) // self.size)
        whole = bytearray(self.obj[first:last].tobytes())
        whole[at - first * self.size:at - first * self.size + len(data)] = data
        new = self.obj[:0]
        new.frombytes(bytes(whole))
        self.obj[first:last] = new


def _typed(base, obj, format, where, shape, frozen):
    made = object.__new__(_Typed)
    made._struct = struct.Struct(format)
    made._base, made.obj, made.format, made._where, made._shape, made._frozen = base, obj, format, where, shape, frozen
    made.itemsize = made._struct.size
    return made


def view(obj):
    """memoryview(obj) for what is neither bytes nor a bytearray."""
    if isinstance(obj, _Typed):
        return _typed(obj._base, obj.obj, obj.format, obj._where, obj._shape, obj._frozen)
    if isinstance(obj, memoryview):
        return obj._part(obj._where)
    code = getattr(obj, 'typecode', None)
    if code is not None and hasattr(obj, 'frombytes'):
        size = obj.itemsize
        return _typed(_OfArray(obj), obj, code, range(0, len(obj) * size, size), None, False)
    if getattr(type(obj), '_bytes_of_memory', False):       # mmap
        return _typed(_Of(obj, obj._read_only), obj, 'B', range(len(obj)), None, False)
    method = getattr(type(obj), '__buffer__', None)
    if method is not None:
        return method(obj, 0)
    raise TypeError(f"memoryview: a bytes-like object is required, not '{type(obj).__name__}'")


def cast(source, format, shape):
    if not isinstance(format, str):
        raise TypeError(f"cast() argument 'format' must be str, not {type(format).__name__}")
    plain = format.removeprefix('@')
    if len(plain) != 1 or plain not in 'cbB?hHiIlLqQnNefdP':
        raise ValueError("memoryview: destination format must be a native single character format prefixed with an "
                         "optional '@'")
    length = len(source._where)
    if not source.c_contiguous:
        raise TypeError('memoryview: casts are restricted to C-contiguous views')
    if shape is not None:
        if not isinstance(shape, (list, tuple)):
            raise TypeError('shape must be a list or a tuple')
        if source.ndim != 1 and len(shape) != 1:
            raise TypeError('memoryview: cast must be 1D -> ND or ND -> 1D')
        for n in shape:
            if not isinstance(n, int):
                raise TypeError('memoryview.cast(): elements of shape must be integers')
            if n <= 0:
                raise ValueError('memoryview.cast(): elements of shape must be integers > 0')
    if source.format[-1] not in _BYTES and plain not in _BYTES:
        raise TypeError('memoryview: cannot cast between two non-byte formats')
    total = length * source.itemsize
    size = struct.calcsize(plain)
    if total % size:
        raise TypeError('memoryview: length is not a multiple of itemsize')
    if shape is not None:
        product = size
        for n in shape:
            product *= n
        if product != total:
            raise TypeError('memoryview: product(shape) * itemsize != buffer size')
    base = source._base if isinstance(source, _Typed) else _Of(source, source.readonly)
    start = source._where.start if isinstance(source, _Typed) and length else 0
    # A view of single bytes counts from its own beginning.
    return _typed(base, source.obj, format, range(start, start + total, size), None if shape is None else tuple(shape),
                  source._frozen)


def equal(a, b):
    """The same shape, and the same values."""
    if not isinstance(b, memoryview):
        if not isinstance(b, (bytes, bytearray)) and not hasattr(b, 'typecode'):
            return NotImplemented
        b = memoryview(b)
    return a is b or a.shape == b.shape and a.tolist() == b.tolist()
