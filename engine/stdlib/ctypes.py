"""C data types in memory: numbers, arrays, structures. Foreign functions do not exist here.

An object is a place (`_memory`, `_at`): memory of its own, or memory that processes share
(multiprocessing.sharedctypes)."""
import _machine
import _vm
import struct as _struct
from _machine import shared_get, shared_set

__all__ = ['sizeof', 'alignment', 'addressof', 'Structure', 'Union', 'Array', 'ArgumentError',
           'create_string_buffer', 'c_bool', 'c_byte', 'c_char', 'c_double', 'c_float', 'c_int',
           'c_int8', 'c_int16', 'c_int32', 'c_int64', 'c_long', 'c_longlong', 'c_short', 'c_size_t',
           'c_ssize_t', 'c_ubyte', 'c_uint', 'c_uint8', 'c_uint16', 'c_uint32', 'c_uint64', 'c_ulong',
           'c_ulonglong', 'c_ushort', 'c_wchar', 'py_object', 'pythonapi', 'CDLL', 'PyDLL', 'cdll', 'pydll']


class ArgumentError(Exception):
    pass


class _Private:
    """Memory of this process."""

    def __init__(self, size):
        self.data = bytearray(size)

    def get(self, at, code):
        return _struct.unpack_from(code, self.data, at)[0]

    def set(self, at, code, value):
        _struct.pack_into(code, self.data, at, value)

    def bytes(self, at, count):
        return bytes(self.data[at:at + count])

    def put(self, at, data):
        self.data[at:at + len(data)] = data


class _Shared:
    """Memory of the machine, by its handle: the same in every process."""

    def __init__(self, handle):
        self.handle = handle

    def get(self, at, code):
        return _machine.shared_get(self.handle, at, code)

    def set(self, at, code, value):
        _machine.shared_set(self.handle, at, code, value)

    def bytes(self, at, count):
        return _machine.shared_bytes(self.handle, at, count)

    def put(self, at, data):
        _machine.shared_put(self.handle, at, data)


_array_types = {}


def _caller():
    """The module that asks: type_new_set_module() in CPython sees no frames of ctypes."""
    at = _vm.frame() - 1
    while at > 0 and _vm.frame(at)[2].get('__name__') in ('ctypes', 'builtins'):
        at -= 1
    return _vm.frame(at)[2].get('__name__', '__main__')


class _DataType(type):
    """What types of C data can do: `c_int * 3`."""

    def __mul__(cls, length):
        if not isinstance(length, int):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(length).__name__}'")
        if length < 0:
            raise ValueError(f'Array length must be >= 0, not {length}')
        made = _array_types.get((cls, length))
        if made is None:
            made = _DataType(f'{cls.__name__}_Array_{length}', (Array,),
                             {'_type_': cls, '_length_': length, '_size': cls._size * length,
                              '_alignment': cls._alignment,
                              '__module__': _caller()})
            _array_types[cls, length] = made
        return made

    __rmul__ = __mul__

    def _of(cls, memory, at):
        """The object of this type that is at a place."""
        made = object.__new__(cls)
        made._memory = memory
        made._at = at
        return made


class _Data(metaclass=_DataType):
    _size = 0
    _alignment = 1

    def __new__(cls, *args, **kwargs):
        if not hasattr(cls, '_size') or cls._size == 0 and not hasattr(cls, '_length_') and \
                not hasattr(cls, '_fields_'):
            raise TypeError('abstract class')
        return cls._of(_Private(cls._size), 0)

    def __bytes__(self):
        return self._memory.bytes(self._at, self._size)

    def __reduce__(self):
        # A copy for another process.
        return _rebuild, (type(self)._description(), bytes(self))

    @classmethod
    def _description(cls):
        return cls


def _rebuild(description, data):
    kind = description if isinstance(description, type) else _type_of(description)
    made = kind._of(_Private(kind._size), 0)
    made._memory.put(0, data)
    return made


def _type_of(description):
    element, length = description
    return (element if isinstance(element, type) else _type_of(element)) * length


# --- numbers

class _SimpleCData(_Data):
    _plain = None       # int or float: numbers of that type are just what the machine reads and writes

    def __init__(self, *value):
        if value:
            self.value, = value

    @property
    def value(self):
        memory = self._memory
        if self._plain is not None and type(memory) is _Shared:
            return shared_get(memory.handle, self._at, self._type_)
        return self._load(memory, self._at)

    @value.setter
    def value(self, value):
        memory = self._memory
        if type(value) is self._plain and type(memory) is _Shared and -0x80000000 <= value <= 0xffffffff:
            shared_set(memory.handle, self._at, self._type_, value)
        else:
            self._store(memory, self._at, value)

    def __bool__(self):
        return bool(bytes(self).strip(b'\0'))

    def __repr__(self):
        if type(self).__mro__[1] is not _SimpleCData:
            return f'<{type(self).__name__} object at {id(self):#x}>'
        return f'{type(self).__name__}({self.value!r})'

    @classmethod
    def _load(cls, memory, at):
        value = memory.get(at, cls._type_)
        return value + (1 << 64) if value < 0 and cls._type_ == 'L' else value

    @classmethod
    def _store(cls, memory, at, value):
        if isinstance(value, float) or not hasattr(value, '__index__'):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        bits = 8 * cls._size
        value = value.__index__() & ((1 << bits) - 1)
        if value >> (bits - 1) and (cls._type_.islower() or bits == 64 and type(memory) is _Shared):
            value -= 1 << bits
        memory.set(at, cls._type_, value)


def _number(name, code, size):
    made = _DataType(name, (_SimpleCData,), {'_type_': code, '_size': size, '_alignment': size})
    made.__module__ = 'ctypes'
    if size < 8:
        made._plain = int
    return made


c_byte, c_ubyte = _number('c_byte', 'b', 1), _number('c_ubyte', 'B', 1)
c_short, c_ushort = _number('c_short', 'h', 2), _number('c_ushort', 'H', 2)
c_int, c_uint = _number('c_int', 'i', 4), _number('c_uint', 'I', 4)
c_long, c_ulong = _number('c_long', 'l', 8), _number('c_ulong', 'L', 8)
c_longlong, c_ulonglong = c_long, c_ulong
c_int8, c_uint8, c_int16, c_uint16 = c_byte, c_ubyte, c_short, c_ushort
c_int32, c_uint32, c_int64, c_uint64 = c_int, c_uint, c_long, c_ulong
c_size_t, c_ssize_t = c_ulong, c_long


class _Float(_SimpleCData):
    _plain = float

    @classmethod
    def _load(cls, memory, at):
        return memory.get(at, cls._type_)

    @classmethod
    def _store(cls, memory, at, value):
        if not isinstance(value, (int, float)) and not hasattr(value, '__float__'):
            raise TypeError(f'must be real number, not {type(value).__name__}')
        memory.set(at, cls._type_, float(value))

    __repr__ = lambda self: f'{type(self).__name__}({self.value!r})'     # noqa: E731


class c_float(_Float):
    _type_, _size, _alignment = 'f', 4, 4


class c_double(_Float):
    _type_, _size, _alignment = 'd', 8, 8


class c_bool(_SimpleCData):
    _type_, _size, _alignment = '?', 1, 1

    @classmethod
    def _load(cls, memory, at):
        return memory.get(at, 'B') != 0

    @classmethod
    def _store(cls, memory, at, value):
        memory.set(at, 'B', 1 if value else 0)


class c_char(_SimpleCData):
    _type_, _size, _alignment = 'c', 1, 1

    @classmethod
    def _load(cls, memory, at):
        return memory.bytes(at, 1)

    @classmethod
    def _store(cls, memory, at, value):
        if isinstance(value, (bytes, bytearray)) and len(value) == 1:
            memory.put(at, bytes(value))
        elif isinstance(value, int) and 0 <= value < 256:
            memory.put(at, bytes((value,)))
        else:
            raise TypeError('one character bytes, bytearray or integer expected')


class c_wchar(_SimpleCData):
    _type_, _size, _alignment = 'u', 4, 4

    @classmethod
    def _load(cls, memory, at):
        return chr(memory.get(at, 'i'))

    @classmethod
    def _store(cls, memory, at, value):
        if not isinstance(value, str) or len(value) != 1:
            raise TypeError(f'unicode string expected instead of {type(value).__name__} instance'
                            if not isinstance(value, str) else 'one character unicode string expected')
        memory.set(at, 'i', ord(value))


def _read(kind, memory, at):
    """What an item or a field is read as: numbers of ctypes' own types as Python's."""
    if issubclass(kind, _SimpleCData):
        return kind._load(memory, at)
    return kind._of(memory, at)


def _write(kind, memory, at, value):
    if isinstance(value, _Data) and isinstance(value, kind):
        memory.put(at, bytes(value))
    elif issubclass(kind, _SimpleCData):
        kind._store(memory, at, value)
    elif isinstance(value, tuple):
        kind._of(memory, at).__init__(*value)
    else:
        raise TypeError(f'incompatible types, {type(value).__name__} instance instead of '
                        f'{kind.__name__} instance')


# --- arrays

class Array(_Data):
    def __init__(self, *items):
        if len(items) > self._length_:
            raise IndexError('invalid index')
        for i, item in enumerate(items):
            self[i] = item

    @classmethod
    def _description(cls):
        return cls._type_._description(), cls._length_

    def __len__(self):
        return self._length_

    def _place(self, i):
        if not isinstance(i, int):
            raise TypeError('indices must be integers')
        if i < 0:
            i += self._length_
        if not 0 <= i < self._length_:
            raise IndexError('invalid index')
        return self._at + i * self._type_._size

    def __getitem__(self, i):
        kind, memory = self._type_, self._memory
        if type(memory) is _Shared and type(i) is int and 0 <= i < self._length_ and getattr(kind, '_plain', None):
            return shared_get(memory.handle, self._at + i * kind._size, kind._type_)
        if isinstance(i, slice):
            items = [self[k] for k in range(*i.indices(self._length_))]
            if self._type_ is c_char:
                return b''.join(items)
            return ''.join(items) if self._type_ is c_wchar else items
        return _read(self._type_, self._memory, self._place(i))

    def __setitem__(self, i, value):
        kind, memory = self._type_, self._memory
        if (type(memory) is _Shared and type(i) is int and 0 <= i < self._length_
                and type(value) is getattr(kind, '_plain', None) and -0x80000000 <= value <= 0xffffffff):
            shared_set(memory.handle, self._at + i * kind._size, kind._type_, value)
            return
        if not isinstance(i, slice):
            _write(self._type_, self._memory, self._place(i), value)
            return
        places = range(*i.indices(self._length_))
        if len(places) != len(value):
            raise ValueError('Can only assign sequence of same size')
        for k, item in zip(places, value):
            self[k] = item

    def __iter__(self):
        for i in range(self._length_):
            yield self[i]

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__name__} object at {id(self):#x}>'

    # Of characters.
    @property
    def value(self):
        self._check_text()
        if self._type_ is c_wchar:
            return ''.join(self).partition('\0')[0]
        return bytes(self).partition(b'\0')[0]

    @value.setter
    def value(self, text):
        self._check_text()
        wide = self._type_ is c_wchar
        if not isinstance(text, str if wide else bytes):
            raise TypeError(f'{"unicode string" if wide else "bytes"} expected instead of '
                            f'{type(text).__name__} instance')
        if len(text) > self._length_:
            raise ValueError('string too long' if wide else 'byte string too long')
        end = '\0' if wide else b'\0'
        for i, item in enumerate(text + end if len(text) < self._length_ else text):
            self[i] = item

    @property
    def raw(self):
        self._check_text()
        return bytes(self)

    @raw.setter
    def raw(self, data):
        if len(data) > self._length_:
            raise ValueError('byte string too long')
        self._memory.put(self._at, bytes(data))

    def _check_text(self):
        if self._type_ is not c_char and self._type_ is not c_wchar:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute 'value'")


def create_string_buffer(init, size=None):
    if isinstance(init, int):
        return (c_char * init)()
    buffer = (c_char * (len(init) + 1 if size is None else size))()
    buffer.value = init
    return buffer


# --- structures

class _Field:
    def __init__(self, name, kind, offset):
        self._name = name
        self._kind = kind
        self.offset = offset
        self.size = kind._size

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return _read(self._kind, obj._memory, obj._at + self.offset)

    def __set__(self, obj, value):
        _write(self._kind, obj._memory, obj._at + self.offset, value)

    def __repr__(self):
        return f'<Field type={self._kind.__name__}, ofs={self.offset}, size={self.size}>'


def _lay_out(cls, fields, union):
    offset = cls._size
    alignment = cls._alignment
    packed = getattr(cls, '_pack_', None)
    for name, kind, *_ in fields:
        step = min(kind._alignment, packed) if packed else kind._alignment
        place = 0 if union else offset + -offset % step
        type.__setattr__(cls, name, _Field(name, kind, place))
        offset = max(offset, place + kind._size)
        alignment = max(alignment, step)
    type.__setattr__(cls, '_alignment', alignment)
    type.__setattr__(cls, '_size', offset + -offset % alignment)


class _StructType(_DataType):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        if '_fields_' in namespace:
            _lay_out(cls, namespace['_fields_'], cls._union)

    def __setattr__(cls, name, value):
        type.__setattr__(cls, name, value)
        if name == '_fields_':
            _lay_out(cls, value, cls._union)


class Structure(_Data, metaclass=_StructType):
    _union = False

    def __init__(self, *args, **kwargs):
        names = self._names()
        if len(args) > len(names):
            raise TypeError('too many initializers')
        for name, value in zip(names, args):
            if name in kwargs:
                raise TypeError(f'duplicate values for field {name!r}')
            setattr(self, name, value)
        for name, value in kwargs.items():
            setattr(self, name, value)

    @classmethod
    def _names(cls):
        names = []
        for base in reversed(cls.__mro__):
            names += [field[0] for field in base.__dict__.get('_fields_', ())]
        return names


class Union(Structure):
    _union = True


# --- what can be asked

def sizeof(obj):
    size = getattr(obj, '_size', None)
    if size is None or not isinstance(obj, (_Data, _DataType)):
        raise TypeError('this type has no size')
    return size


def alignment(obj):
    if not isinstance(obj, (_Data, _DataType)):
        raise TypeError('no alignment info')
    return obj._alignment


def addressof(obj):
    if not isinstance(obj, _Data):
        raise TypeError('invalid type')
    return id(obj._memory) + obj._at


# --- C libraries

class py_object(_SimpleCData):
    """A reference to a Python object; without one, NULL."""

    _type_, _size, _alignment = 'O', 8, 8
    _object = ()

    @property
    def value(self):
        if self._object == ():
            raise ValueError('PyObject is NULL')
        return self._object[0]

    @value.setter
    def value(self, value):
        self._object = (value,)

    def __repr__(self):
        return f'py_object({repr(self._object[0]) if self._object else "<NULL>"})'


class _Function:
    """One of the few functions of the interpreter itself that are here."""

    argtypes, restype = None, c_int

    def __init__(self, name, function):
        self.__name__, self._function = name, function

    def __call__(self, *args):
        declared = self.argtypes or ()
        if len(args) < len(declared):
            raise TypeError(f'this function takes at least {len(declared)} arguments ({len(args)} given)')
        return self._function(*[_argument(i, value, kind) for i, (value, kind) in
                                enumerate(zip(args, [*declared, *[None] * len(args)]), 1)])


def _argument(i, value, kind):
    """What C is given (Modules/_ctypes/callproc.c ConvParam)."""
    if kind is py_object and not isinstance(value, py_object):
        return value
    if isinstance(value, py_object):
        return value._object[0] if value._object else None
    if isinstance(value, _SimpleCData):
        return value.value
    if value is None or isinstance(value, int):
        return value
    raise ArgumentError(f"argument {i}: TypeError: Don't know how to convert parameter {i}")


def _set_async_exc(ident, exception):
    import _thread
    return _thread._set_asynchronous(ident, exception or None)


class _PythonAPI:
    def __init__(self):
        self.PyThreadState_SetAsyncExc = _Function('PyThreadState_SetAsyncExc', _set_async_exc)

    def __getattr__(self, name):
        if name.startswith('Py') or name.startswith('_Py'):
            raise AttributeError(f'{name}: Interleave: there are no C libraries here; of pythonapi there is only '
                                 'PyThreadState_SetAsyncExc()')
        raise AttributeError(name)


pythonapi = _PythonAPI()


def _no_foreign_code(*args, **kwargs):
    raise OSError('Interleave: there are no C libraries here: programs cannot load any')


CDLL = PyDLL = _no_foreign_code


class _Libraries:
    def __getattr__(self, name):
        _no_foreign_code()

    LoadLibrary = __getitem__ = __getattr__


cdll = pydll = _Libraries()
