"""Value and Array: numbers in memory that processes share (Lib/multiprocessing/sharedctypes.py).

The memory is slots of the machine (`_machine.shared`); a type only says which numbers fit, and
what they become when they do not, as in C.
"""
import _machine
from . import context
from .synchronize import RLock

__all__ = ['RawValue', 'RawArray', 'Value', 'Array', 'copy', 'synchronized']

# type code -> (bits or None for floating point, signed)
_TYPES = {'c': (8, False), 'b': (8, True), 'B': (8, False), 'h': (16, True), 'H': (16, False),
          'i': (32, True), 'I': (32, False), 'l': (64, True), 'L': (64, False),
          'q': (64, True), 'Q': (64, False), 'f': (None, True), 'd': (None, True),
          'u': (0, False)}


def _code(typecode_or_type):
    code = getattr(typecode_or_type, '_type_', typecode_or_type)
    if code not in _TYPES:
        raise TypeError(f'this type has no size: {typecode_or_type!r}')
    return code


def _to_slot(code, value):
    bits, signed = _TYPES[code]
    if code == 'c':
        if not isinstance(value, bytes) or len(value) != 1:
            raise TypeError('one character bytes, bytearray, or an integer in range(256) expected')
        return value[0]
    if code == 'u':
        return ord(value)
    if bits is None:
        if not isinstance(value, (int, float)):
            raise TypeError(f'must be real number, not {type(value).__name__}')
        return float(value)
    if isinstance(value, float) or not hasattr(value, '__index__'):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    value = value.__index__() & ((1 << bits) - 1)
    if signed and value >> (bits - 1):
        value -= 1 << bits
    return value


def _from_slot(code, value):
    if code == 'c':
        return bytes((value,))
    if code == 'u':
        return chr(value)
    return value


def _allocate(count):
    shared = getattr(_machine, 'shared', None)
    if shared is None:
        raise NotImplementedError('Interleave: shared memory (Value, Array) is not supported yet')
    return shared(count)


class _Raw:
    def __init__(self, code, handle, count):
        self._code = code
        self._handle = handle
        self._count = count

    def __reduce__(self):
        context.assert_spawning(self)
        return type(self), (self._code, self._handle, self._count)


class _RawValue(_Raw):
    @property
    def value(self):
        return _from_slot(self._code, _machine.shared_get(self._handle, 0))

    @value.setter
    def value(self, value):
        _machine.shared_set(self._handle, 0, _to_slot(self._code, value))

    def __repr__(self):
        return f'{type(self).__name__}({self._code!r}, {self.value!r})'


class _RawArray(_Raw):
    def __len__(self):
        return self._count

    def _index(self, i):
        if i < 0:
            i += self._count
        if not 0 <= i < self._count:
            raise IndexError('invalid index')
        return i

    def __getitem__(self, i):
        if isinstance(i, slice):
            items = [self[k] for k in range(*i.indices(self._count))]
            return b''.join(items) if self._code == 'c' else items
        return _from_slot(self._code, _machine.shared_get(self._handle, self._index(i)))

    def __setitem__(self, i, value):
        if isinstance(i, slice):
            places = range(*i.indices(self._count))
            values = list(value)
            if len(places) != len(values):
                raise ValueError('Can only assign sequence of same size')
            for k, item in zip(places, values):
                self[k] = item
            return
        _machine.shared_set(self._handle, self._index(i), _to_slot(self._code, value))

    def __iter__(self):
        for i in range(self._count):
            yield self[i]

    # Of arrays of bytes.
    @property
    def value(self):
        return b''.join(self).partition(b'\x00')[0]

    @value.setter
    def value(self, data):
        for i, byte in enumerate(data + b'\x00'):
            if i < self._count:
                self[i] = bytes((byte,))

    @property
    def raw(self):
        return b''.join(self)


def RawValue(typecode_or_type, *args):
    code = _code(typecode_or_type)
    value = _RawValue(code, _allocate(1), 1)
    value.value = args[0] if args else b'\x00' if code == 'c' else 0
    return value


def RawArray(typecode_or_type, size_or_initializer):
    code = _code(typecode_or_type)
    if isinstance(size_or_initializer, int):
        count = size_or_initializer
        items = None
    else:
        items = size_or_initializer
        if code == 'c':
            items = [bytes((byte,)) for byte in items]
        items = list(items)
        count = len(items)
    array = _RawArray(code, _allocate(count), count)
    zero = b'\x00' if code == 'c' else 0
    for i in range(count):
        array[i] = zero if items is None else items[i]
    return array


def Value(typecode_or_type, *args, lock=True, ctx=None):
    return synchronized(RawValue(typecode_or_type, *args), lock, Synchronized)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    array = RawArray(typecode_or_type, size_or_initializer)
    kind = SynchronizedString if array._code == 'c' else SynchronizedArray
    return synchronized(array, lock, kind)


def synchronized(obj, lock=None, kind=None):
    if lock is False:
        return obj
    if lock in (True, None):
        lock = RLock()
    elif not hasattr(lock, 'acquire'):
        raise AttributeError(f'{lock!r} has no method \'acquire\'')
    return kind(obj, lock)


class SynchronizedBase:
    def __init__(self, obj, lock):
        self._obj = obj
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __reduce__(self):
        context.assert_spawning(self)
        return type(self), (self._obj, self._lock)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return f'<{type(self).__name__} wrapper for {self._obj!r}>'


class Synchronized(SynchronizedBase):
    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, i):
        with self._lock:
            return self._obj[i]

    def __setitem__(self, i, value):
        with self._lock:
            self._obj[i] = value

    def __iter__(self):
        for i in range(len(self._obj)):
            yield self[i]


class SynchronizedString(SynchronizedArray):
    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value

    @property
    def raw(self):
        with self._lock:
            return self._obj.raw
