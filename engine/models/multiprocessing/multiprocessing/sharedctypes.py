"""C data in memory that processes share (Lib/multiprocessing/sharedctypes.py), with or without a lock
around every access."""
import ctypes
import _machine
from . import context

__all__ = ['RawValue', 'RawArray', 'Value', 'Array', 'copy', 'synchronized']

typecode_to_type = {
    'c': ctypes.c_char, 'u': ctypes.c_wchar,
    'b': ctypes.c_byte, 'B': ctypes.c_ubyte, 'h': ctypes.c_short, 'H': ctypes.c_ushort,
    'i': ctypes.c_int, 'I': ctypes.c_uint, 'l': ctypes.c_long, 'L': ctypes.c_ulong,
    'q': ctypes.c_longlong, 'Q': ctypes.c_ulonglong, 'f': ctypes.c_float, 'd': ctypes.c_double}


def _new(kind):
    size = ctypes.sizeof(kind)
    return kind._of(ctypes._Shared(_machine.shared(size)), 0)


def _reduce(self):
    if type(self._memory) is not ctypes._Shared:
        return ctypes._rebuild, (type(self)._description(), bytes(self))
    context.assert_spawning(self)
    return _rebuild, (type(self)._description(), self._memory.handle, self._at)


# Whether it travels as a copy or as a reference depends on where its memory is.
ctypes._Data.__reduce__ = _reduce


def _rebuild(description, handle, at):
    kind = description if isinstance(description, type) else ctypes._type_of(description)
    return kind._of(ctypes._Shared(handle), at)


def RawValue(typecode_or_type, *args):
    kind = typecode_to_type.get(typecode_or_type, typecode_or_type)
    obj = _new(kind)
    obj.__init__(*args)
    return obj


def RawArray(typecode_or_type, size_or_initializer):
    kind = typecode_to_type.get(typecode_or_type, typecode_or_type)
    ctypes.sizeof(kind)
    if isinstance(size_or_initializer, int):
        return _new(kind * size_or_initializer)
    obj = _new(kind * len(size_or_initializer))
    obj.__init__(*size_or_initializer)
    return obj


def Value(typecode_or_type, *args, lock=True, ctx=None):
    obj = RawValue(typecode_or_type, *args)
    return obj if lock is False else synchronized(obj, _lock_for(lock, ctx), ctx=ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    obj = RawArray(typecode_or_type, size_or_initializer)
    return obj if lock is False else synchronized(obj, _lock_for(lock, ctx), ctx=ctx)


def _lock_for(lock, ctx):
    if lock in (True, None):
        from .synchronize import RLock
        return RLock(_name='the lock of a shared value')
    if not hasattr(lock, 'acquire'):
        raise AttributeError(f'{lock!r} has no method \'acquire\'')
    return lock


def copy(obj):
    made = _new(type(obj))
    made._memory.put(0, bytes(obj))
    return made


def synchronized(obj, lock=None, ctx=None):
    assert not isinstance(obj, SynchronizedBase), 'object already synchronized'
    if isinstance(obj, ctypes._SimpleCData):
        return Synchronized(obj, lock, ctx)
    if isinstance(obj, ctypes.Array):
        kind = SynchronizedString if obj._type_ is ctypes.c_char else SynchronizedArray
        return kind(obj, lock, ctx)
    return _synchronized_structure(type(obj))(obj, lock, ctx)


_structures = {}


def _synchronized_structure(kind):
    made = _structures.get(kind)
    if made is None:
        properties = {name: _guarded(name) for name in kind._names()}
        made = _structures[kind] = type('Synchronized' + kind.__name__, (SynchronizedBase,),
                                        properties)
    return made


def _guarded(name):
    """An attribute that is read and written while the lock is held."""
    def get(self):
        with self._lock:
            return getattr(self._obj, name)

    def put(self, value):
        with self._lock:
            setattr(self._obj, name, value)

    return property(get, put)


class SynchronizedBase:
    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        self._lock = lock or (ctx or context._default_context.get_context()).RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __reduce__(self):
        context.assert_spawning(self)
        return synchronized, (self._obj, self._lock)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return f'<{type(self).__name__} wrapper for {self._obj}>'


class Synchronized(SynchronizedBase):
    @property
    def value(self):
        self.acquire()
        try:
            return self._obj.value
        finally:
            self.release()

    @value.setter
    def value(self, value):
        self.acquire()
        try:
            self._obj.value = value
        finally:
            self.release()


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, i):
        self.acquire()
        try:
            return self._obj[i]
        finally:
            self.release()

    def __setitem__(self, i, value):
        self.acquire()
        try:
            self._obj[i] = value
        finally:
            self.release()

    def __getslice__(self, start, stop):
        with self._lock:
            return self._obj[start:stop]

    def __setslice__(self, start, stop, values):
        with self._lock:
            self._obj[start:stop] = values


class SynchronizedString(SynchronizedArray):
    value = _guarded('value')
    raw = _guarded('raw')
