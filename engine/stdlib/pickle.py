"""Pickling: objects to bytes and back, in CPython's own format (protocols 4 and 5; the others: _pickle_old).

The bytes are those CPython's C pickler writes, so sizes and what travels are the real ones. The
time it takes is charged by whoever pickles for the machine (multiprocessing).
"""
from _itertools import state as _state
import sys
from _machine import charge_pickling
from _pickle import dumps as _dumps_plain, loads as _loads_plain

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump',
           'dumps', 'load', 'loads']

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
format_version = '4.0'

_BATCH = 1000           # items between a MARK and its APPENDS, SETITEMS, ADDITEMS
_FRAME_TARGET = 65536   # a frame is closed when it is this long; larger bytes stay outside


class PickleError(Exception):
    """Base of the errors of pickling."""


class PicklingError(PickleError):
    """The object cannot be pickled."""


class UnpicklingError(PickleError):
    """The bytes cannot be read."""


def _double_bytes(x):
    """IEEE 754 big-endian bytes of a float."""
    if x != x:
        return b'\x7f\xf8\x00\x00\x00\x00\x00\x00'
    sign = 0
    text = x.hex()
    if text[0] == '-':
        sign = 1 << 63
        text = text[1:]
    if text == 'inf':
        bits = 0x7ff0000000000000
    else:
        # 0x1.999999999999ap-4, or 0x0.0000000000001p-1022 for subnormal numbers
        mantissa, _, exponent = text[2:].partition('p')
        whole, _, fraction = mantissa.partition('.')
        bits = int(fraction or '0', 16) << (4 * (13 - len(fraction))) if fraction else 0
        if whole == '1':
            bits |= (int(exponent) + 1023) << 52
    return (bits | sign).to_bytes(8, 'big')


def _bytes_double(data):
    bits = int.from_bytes(data, 'big')
    exponent = bits >> 52 & 0x7ff
    fraction = bits & 0xfffffffffffff
    if exponent == 0x7ff:
        x = float('nan') if fraction else float('inf')
    elif exponent == 0:
        x = float(fraction) * 2.0 ** -1074
    elif exponent >= 1075:
        x = float((fraction | 1 << 52) << (exponent - 1075))
    elif exponent > 1:
        x = float(fraction | 1 << 52) * 2.0 ** (exponent - 1075) if exponent > 52 \
            else float(fraction | 1 << 52) * 2.0 ** -1000 * 2.0 ** (exponent - 75)
    else:
        x = float(fraction | 1 << 52) * 2.0 ** -1074
    return -x if bits >> 63 else x


_BYTES = [bytes((n,)) for n in range(256)]
_SMALL_INTS = [b'K' + byte for byte in _BYTES]


def _little(n, size):
    return n.to_bytes(size, 'little')


_UNPICKLABLE = {
    'generator': "cannot pickle 'generator' object",
    'coroutine': "cannot pickle 'coroutine' object",
    'async_generator': "cannot pickle 'async_generator' object",
    'module': "cannot pickle 'module' object",
    'lock': "cannot pickle '_thread.lock' object",
    'RLock': "cannot pickle '_thread.RLock' object",
    'code': 'cannot pickle code objects',
    'frame': "cannot pickle 'frame' object",
    'traceback': "cannot pickle 'traceback' object",
    'cell': "cannot pickle 'cell' object",
    'mappingproxy': "cannot pickle 'mappingproxy' object",
    'dict_keys': "cannot pickle 'dict_keys' object",
    'dict_values': "cannot pickle 'dict_values' object",
    'dict_items': "cannot pickle 'dict_items' object",
    'property': "cannot pickle 'property' object",
    'staticmethod': "cannot pickle 'staticmethod' object",
    'classmethod': "cannot pickle 'classmethod' object",
    'super': "cannot pickle 'super' object",
    'iterator': "cannot pickle 'iterator' object",
}


# Classes of the library that hold what cannot travel, as CPython names what it finds in them.
_REFUSED = {
    ('threading', 'Thread'): '_thread.lock', ('threading', 'Event'): '_thread.lock',
    ('threading', 'Condition'): '_thread.RLock', ('threading', 'Semaphore'): '_thread.lock',
    ('threading', 'Barrier'): '_thread.lock', ('threading', 'local'): '_thread._local',
    ('queue', 'Queue'): '_thread.lock', ('queue', 'SimpleQueue'): '_queue.SimpleQueue',
    ('_queue', 'SimpleQueue'): '_queue.SimpleQueue',
    ('concurrent.futures._base', 'Future'): '_thread.RLock',
    ('concurrent.futures.thread', 'ThreadPoolExecutor'): '_queue.SimpleQueue',
    ('concurrent.futures.process', 'ProcessPoolExecutor'): 'weakref.ReferenceType',
    ('asyncio.tasks', 'Task'): '_asyncio.Task', ('asyncio.futures', 'Future'): '_asyncio.Future',
    ('weakref', 'ref'): 'weakref.ReferenceType', ('re', 'Match'): 're.Match',
    ('sys', '_Output'): '_io.TextIOWrapper',
}


def _refuse(cls):
    for base in cls.__mro__:
        module, name = base.__module__, base.__name__
        inside = _REFUSED.get((module, name))
        if module == '_io' and name not in ('StringIO', 'BytesIO'):
            inside = f'_io.{name}'
        if inside is not None:
            raise TypeError(f'cannot pickle {inside!r} object')


def _own(cls, name):
    """The special method `name` of a class, unless it is object's."""
    for base in cls.__mro__:
        if base is object or base is BaseException or base is Exception:
            continue
        if name in base.__dict__:
            return getattr(cls, name)
    return None


def _getattribute(obj, name):
    parent = None
    for part in name.split('.'):
        if part == '<locals>':
            raise AttributeError(f"Can't get local object {name!r}")
        try:
            parent = obj
            obj = getattr(obj, part)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {obj!r}")
    return obj, parent


def whichmodule(obj, name):
    module = getattr(obj, '__module__', None)
    if module is not None and module != '_machine':
        return module
    for module_name, module in list(sys.modules.items()):
        if module_name in ('__main__', '__mp_main__', '_machine') or module is None:
            continue
        try:
            if _getattribute(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


def _public_name(obj):
    """Natives of the machine are known by the name that a module of the library gives them."""
    if getattr(obj, '__module__', None) == '_machine':
        for module in list(sys.modules.values()):
            if getattr(module, obj.__name__, None) is obj and module.__name__ != '_machine':
                return None
        for module_name in ('_thread', 'threading', 'time', 'os'):
            for name, value in getattr(sys.modules.get(module_name), '__dict__', {}).items():
                if value is obj:
                    return name
    return None


class Pickler:
    def __init__(self, file=None, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        if protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        self._protocol = protocol
        self._fix_imports = fix_imports
        self._asks = type(self).persistent_id is not Pickler.persistent_id
        self._file = file
        if not hasattr(self, 'dispatch_table'):
            self.dispatch_table = dispatch_table
        self.memo = {}      # id -> (index, object, which is so kept alive)
        # Objects that are written anew every time, and the others.
        self._atoms = {
            int: self._save_int, float: self._save_float, type(None): self._save_none,
            bool: self._save_bool}
        self._dispatch = {
            str: self._save_str, bytes: self._save_bytes,
            tuple: self._save_tuple, list: self._save_list, dict: self._save_dict,
            set: self._save_set, frozenset: self._save_frozenset, type: self._save_type,
            bytearray: self._save_bytearray, complex: self._save_complex,
            range: self._save_range, slice: self._save_slice, _Function: self._save_global,
            _Builtin: self._save_builtin, _Method: self._save_method,
        }

    def dump(self, obj):
        if self._protocol < 4:
            from _pickle_old import Old
            data = Old(self, self._protocol, self._fix_imports).written(obj)
            return data if self._file is None else self._file.write(data) and None
        self._done = []         # finished frames
        self._parts = []        # the frame being written
        self._size = 0          # its bytes so far
        self.save(obj)
        self._write(b'.')
        self._end_frame()
        data = b''.join([b'\x80', bytes((self._protocol,))] + self._done)
        if self._file is None:
            return data
        self._file.write(data)

    def clear_memo(self):
        self.memo.clear()

    # To be overridden; what it returns is used in place of __reduce_ex__.
    def reducer_override(self, obj):
        return NotImplemented

    def persistent_id(self, obj):
        return None

    def _write(self, data):
        self._parts.append(data)
        self._size += len(data)

    def _end_frame(self):
        frame = b''.join(self._parts)
        if len(frame) >= 4:
            self._done.append(b'\x95' + _little(len(frame), 8))
        if frame:
            self._done.append(frame)
        self._parts = []
        self._size = 0

    def _large(self, header, data):
        """Data too large for a frame."""
        self._end_frame()
        self._done.append(header)
        self._done.append(data)

    # --- one object
    def save(self, obj):
        if self._size >= _FRAME_TARGET:
            self._end_frame()
        if self._asks:
            pid = self.persistent_id(obj)
            if pid is not None:
                self._save_persistent(pid)
                return
        cls = type(obj)
        save = self._atoms.get(cls)
        if save is not None:
            save(obj)
            return
        save = self._dispatch.get(cls)
        known = self.memo.get(id(obj))
        if known is not None:
            self._get(known[0])
            return
        if save is not None and type(self) is Pickler:
            save(obj)
            return
        self._save_other(obj, cls, save)

    def _save_persistent(self, pid):
        self.save(pid)
        self._write(b'Q')

    def _reduced(self, obj, cls):
        return _reduce(obj, cls, self._protocol)

    def _save_other(self, obj, cls, save):
        reduced = self.reducer_override(obj)
        if reduced is NotImplemented:
            if save is not None:
                save(obj)
                return
            if issubclass(cls, type):
                self._save_global(obj)
                return
            reducer = self.dispatch_table.get(cls)
            if reducer is not None:
                reduced = reducer(obj)
            else:
                reduced = self._reduced(obj, cls)
        if isinstance(reduced, str):
            self._save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        if not 2 <= len(reduced) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        self._save_reduce(obj, *reduced)

    def _get(self, index):
        if index < 256:
            self._write(b'h' + _BYTES[index])
        else:
            self._write(b'j' + _little(index, 4))

    def _memoize(self, obj):
        self.memo[id(obj)] = (len(self.memo), obj)
        self._write(b'\x94')

    def _save_none(self, obj):
        self._write(b'N')

    def _save_bool(self, obj):
        self._write(b'\x88' if obj else b'\x89')

    def _save_int(self, n):
        if 0 <= n < 65536:
            if n < 256:
                self._parts.append(_SMALL_INTS[n])
                self._size += 2
            else:
                self._parts.append(b'M' + _BYTES[n & 255] + _BYTES[n >> 8])
                self._size += 3
        elif -0x80000000 <= n <= 0x7fffffff:
            self._write(b'J' + _little(n & 0xffffffff, 4))
        else:
            # Two's complement, as few bytes as hold the sign too.
            size = (n if n >= 0 else ~n).bit_length() // 8 + 1
            data = _little(n & ((1 << 8 * size) - 1), size)
            if size < 256:
                self._write(b'\x8a' + _BYTES[size] + data)
            else:
                self._write(b'\x8b' + _little(size, 4) + data)

    def _save_float(self, x):
        self._write(b'G' + _double_bytes(x))

    def _save_str(self, text):
        data = text.encode('utf-8', 'surrogatepass')
        size = len(data)
        if size < 256:
            self._write(b'\x8c' + _BYTES[size] + data)
        elif size >= _FRAME_TARGET:
            self._large(b'X' + _little(size, 4), data)
        else:
            self._write(b'X' + _little(size, 4) + data)
        self._memoize(text)

    def _save_bytes(self, data):
        size = len(data)
        if size < 256:
            self._write(b'C' + _BYTES[size] + data)
        elif size >= _FRAME_TARGET:
            self._large(b'B' + _little(size, 4), data)
        else:
            self._write(b'B' + _little(size, 4) + data)
        self._memoize(data)

    def _save_bytearray(self, data):
        if self._protocol < 5:
            self._save_reduce(data, bytearray, (bytes(data),))
            return
        header = b'\x96' + _little(len(data), 8)
        if len(data) >= _FRAME_TARGET:
            self._large(header, bytes(data))
        else:
            self._write(header + bytes(data))
        self._memoize(data)

    def _save_complex(self, z):
        self._save_reduce(z, complex, (z.real, z.imag))

    def _save_range(self, r):
        self._save_reduce(r, range, (r.start, r.stop, r.step))

    def _save_slice(self, s):
        self._save_reduce(s, slice, (s.start, s.stop, s.step))

    def _save_tuple(self, items):
        count = len(items)
        if count == 0:
            self._write(b')')
            return
        save = self.save
        if count > 3:
            self._write(b'(')
        for item in items:
            save(item)
        known = self.memo.get(id(items))
        if known is not None:
            # It contains itself: what was written is dropped again.
            self._write(b'0' * count if count <= 3 else b'1')
            self._get(known[0])
            return
        self._write((b't', b'\x85', b'\x86', b'\x87')[count if count <= 3 else 0])
        self._memoize(items)

    def _save_list(self, items):
        self._write(b']')
        self._memoize(items)
        if len(items) == 1:
            self.save(items[0])
            self._write(b'a')
            return
        save = self.save
        for start in range(0, len(items), _BATCH):
            self._write(b'(')
            for item in items[start:start + _BATCH]:
                save(item)
            self._write(b'e')

    def _save_dict(self, mapping):
        self._write(b'}')
        self._memoize(mapping)
        self._set_items(list(mapping.items()))

    def _set_items(self, pairs):
        save = self.save
        if len(pairs) == 1:
            save(pairs[0][0])
            save(pairs[0][1])
            self._write(b's')
            return
        for start in range(0, len(pairs), _BATCH):
            self._write(b'(')
            for key, value in pairs[start:start + _BATCH]:
                save(key)
                save(value)
            self._write(b'u')

    def _append_items(self, items):
        """Items of a subclass of list, of which there is only an iterator."""
        save = self.save
        items = list(items)
        for start in range(0, len(items), _BATCH):
            batch = items[start:start + _BATCH]
            if len(batch) == 1:
                save(batch[0])
                self._write(b'a')
            else:
                self._write(b'(')
                for item in batch:
                    save(item)
                self._write(b'e')

    def _save_set(self, items):
        self._write(b'\x8f')
        self._memoize(items)
        items = list(items)
        for start in range(0, len(items), _BATCH):
            self._write(b'(')
            for item in items[start:start + _BATCH]:
                self.save(item)
            self._write(b'\x90')

    def _save_frozenset(self, items):
        self._write(b'(')
        for item in items:
            self.save(item)
        known = self.memo.get(id(items))
        if known is not None:
            self._write(b'1')
            self._get(known[0])
            return
        self._write(b'\x91')
        self._memoize(items)

    def _save_type(self, cls):
        for value, name in ((None, None), (NotImplemented, None), (..., None)):
            if cls is type(value):
                self._save_reduce(cls, type, (value,))
                return
        self._save_global(cls)

    def _save_builtin(self, obj):
        owner = getattr(obj, '__self__', None)
        if owner is None or type(owner) is _Module:
            self._save_global(obj, _public_name(obj))
        else:
            self._save_reduce(obj, getattr, (owner, obj.__name__))

    def _save_method(self, method):
        self._save_reduce(method, getattr, (method.__self__, method.__func__.__name__))

    def _save_global(self, obj, name=None):
        if obj is NotImplemented:
            name = 'NotImplemented'
        elif obj is ...:
            name = 'Ellipsis'
        if name is None:
            name = getattr(obj, '__qualname__', None) or obj.__name__
        module_name = whichmodule(obj, name) if obj is not NotImplemented and obj is not ... \
            else 'builtins'
        if module_name == '_machine' or module_name is None:
            module_name = 'builtins'
        if '<locals>' in name.split('.'):
            raise AttributeError(f"Can't get local object {name!r}")
        module = sys.modules.get(module_name)
        if module is None:
            try:
                module = _import(module_name)
            except ImportError as exc:
                raise PicklingError(
                    f"Can't pickle {obj!r}: import of module {module_name!r} failed") from exc
        try:
            found, parent = _getattribute(module, name)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup "
                                f"{name.rpartition('.')[2]} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(
                f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if name == module_name == 'datetime':
            name = ''.join(['date', 'time'])    # not the same object, as that class is one of C's
        self._write_global(obj, module_name, name, None if parent is module else parent)

    def _write_global(self, obj, module, name, parent):
        self.save(module)
        self.save(name)
        self._write(b'\x93')
        self._memoize(obj)

    def _write_newobj_ex(self, cls, args, kwargs):
        self.save(cls)
        self.save(args)
        self.save(kwargs)
        self._write(b'\x92')

    def _save_reduce(self, obj, func, args, state=None, list_items=None, dict_items=None,
                     set_state=None):
        if not callable(func):
            raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
        if not isinstance(args, tuple):
            raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
        save = self.save
        if func is _newobj and self._protocol >= 2:
            save(args[0])
            save(args[1:])
            self._write(b'\x81')
        elif func is _newobj_ex:
            self._write_newobj_ex(*args)
        else:
            save(func)
            save(args)
            self._write(b'R')
        known = self.memo.get(id(obj))
        if known is not None:
            self._write(b'0')
            self._get(known[0])
        else:
            self._memoize(obj)
        if list_items is not None:
            self._append_items(list_items)
        if dict_items is not None:
            self._set_items(list(dict_items))
        if state is not None:
            if set_state is None:
                save(state)
                self._write(b'b')
            else:
                save(set_state)
                save(obj)
                save(state)
                self._write(b'\x86R0')


# --- how instances take themselves apart (object.__reduce_ex__, copyreg)

_list_iterator, _tuple_iterator = type(iter([])), type(iter(()))


def _iterator_at(target, index):
    iterator = iter(target)
    for _ in range(index):
        next(iterator, None)
    return iterator


dispatch_table = {}


def _newobj(cls, *args):
    return cls.__new__(cls, *args)


def _newobj_ex(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reduce(obj, cls, protocol):
    """obj.__reduce_ex__(protocol): the class's own method, or what object's would say."""
    method = _own(cls, '__reduce_ex__')
    if method is not None:
        return method(obj, protocol)
    method = _own(cls, '__reduce__')
    if method is not None:
        return method(obj)
    _refuse(cls)
    return _object_reduce(obj, cls)


def _object_reduce(obj, cls):
    """What object.__reduce_ex__ or the type's own method says."""
    if isinstance(obj, BaseException):
        state = dict(_instance_dict(obj) or ())
        notes = getattr(obj, '__notes__', None)
        if notes:
            state['__notes__'] = notes
        if isinstance(obj, OSError) and len(obj.args) == 2 and obj.filename is not None:
            state.pop('filename', None)
            args = (*obj.args, obj.filename)
            if getattr(obj, 'filename2', None) is not None:
                args = (*args, None, state.pop('filename2'))
            return (cls, args, state) if state else (cls, args)
        return (cls, obj.args, state) if state else (cls, obj.args)
    if obj is NotImplemented or obj is ...:
        return ''
    if cls.__name__ in _UNPICKLABLE and cls.__module__ in ('builtins', '_thread'):
        raise TypeError(_UNPICKLABLE[cls.__name__])
    if cls.__name__ == 'memoryview':
        raise TypeError('cannot pickle memoryview objects')
    if cls in (_list_iterator, _tuple_iterator):
        target, _, index = _state(obj)
        return _iterator_at, (() if target is None else target, index)
    if not hasattr(cls, '__dict__') or _is_opaque(cls):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    return _reduce_object(obj, cls)


def _is_opaque(cls):
    """A built-in type with contents that nothing here knows how to take apart."""
    return cls.__module__ == 'builtins' and cls.__name__ in (
        'list_iterator', 'map', 'filter', 'zip', 'enumerate', 'reversed', 'method_descriptor')


def _reduce_object(obj, cls):
    get_args = _own(cls, '__getnewargs_ex__')
    kwargs = None
    if get_args is not None:
        args, kwargs = get_args(obj)
    else:
        get_args = _own(cls, '__getnewargs__')
        if get_args is not None:
            args = get_args(obj)
        else:
            args = _value_args(obj)
    get_state = _own(cls, '__getstate__')
    state = get_state(obj) if get_state is not None else _default_state(obj, cls)
    list_items = iter(obj) if isinstance(obj, list) else None
    dict_items = iter(obj.items()) if isinstance(obj, dict) else None
    if kwargs:
        return _newobj_ex, (cls, tuple(args), kwargs), state, list_items, dict_items
    return _newobj, (cls, *args), state, list_items, dict_items


def _value_args(obj):
    """Arguments of __new__ for instances of subclasses of built-in immutable types."""
    if isinstance(obj, tuple):
        return (tuple(obj),)
    if isinstance(obj, str):
        return (str.__str__(obj),)
    if isinstance(obj, bytes):
        return (bytes(obj),)
    if isinstance(obj, int):
        return (int(obj),)
    if isinstance(obj, float):
        return (float(obj),)
    if isinstance(obj, (set, frozenset)):
        return (list(obj),)
    return ()


def _instance_dict(obj):
    try:
        return obj.__dict__
    except AttributeError:
        return None


def _default_state(obj, cls):
    """object.__getstate__: the instance's dict, and values of slots if there are any."""
    state = _instance_dict(obj)
    if not state:
        state = None
    else:
        state = dict(state)
    slots = {}
    for base in cls.__mro__:
        names = base.__dict__.get('__slots__', ())
        for name in ((names,) if isinstance(names, str) else names):
            if name not in ('__dict__', '__weakref__'):
                if name.startswith('__') and not name.endswith('__'):
                    name = f"_{base.__name__.lstrip('_')}{name}"
                if hasattr(obj, name):
                    slots[name] = getattr(obj, name)
    return (state, slots) if slots else state


for _function, _name in ((_newobj, '__newobj__'), (_newobj_ex, '__newobj_ex__')):
    _function.__name__ = _function.__qualname__ = _name
    _function.__module__ = 'copyreg'


class _C:
    def method(self):
        pass


_Function = type(whichmodule)
_Builtin = type(len)
_Method = type(_C().method)
_Module = type(sys)


# --- reading

def _import(name):
    __import__(name)
    return sys.modules[name]


class _Mark:
    pass


_mark = _Mark()


# Instructions that run code of what is being unpickled, and how many objects they need.
_NEEDS = {0x93: 2, 0x52: 2, 0x81: 2, 0x92: 3, 0x62: 2}


# Operations with arguments (Lib/pickletools.py): of so many bytes, of a length in so many bytes, of so many lines.
_FIXED = {0x4b: 1, 0x4d: 2, 0x4a: 4, 0x47: 8, 0x68: 1, 0x6a: 4, 0x71: 1, 0x72: 4, 0x80: 1, 0x82: 1, 0x83: 2, 0x84: 4}
_COUNTED = {0x54: 4, 0x55: 1, 0x58: 4, 0x42: 4, 0x43: 1, 0x8a: 1, 0x8b: 4, 0x8c: 1, 0x8d: 8, 0x8e: 8, 0x95: 8, 0x96: 8}
_LINES = {0x49: 1, 0x4c: 1, 0x46: 1, 0x53: 1, 0x56: 1, 0x70: 1, 0x67: 1, 0x50: 1, 0x63: 2, 0x69: 2}


def _pieces(file):
    """The operations of a pickle in a file, a frame at once, and whether that can be the end: STOP comes last."""
    def read(size):
        data = file.read(size)
        while data and len(data) < size and (more := file.read(size - len(data))):
            data += more
        return data

    while op := read(1):
        code = op[0]
        if code in _COUNTED:
            length = read(_COUNTED[code])
            op += length + read(int.from_bytes(length, 'little'))
        elif code in _LINES:
            op += b''.join([file.readline() for _ in range(_LINES[code])])
        elif code in _FIXED:
            op += read(_FIXED[code])
        yield op, code in (0x95, 0x2e) and op[-1] == 0x2e


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict',
                 buffers=None):
        self._file = file
        self._fix, self._encoding, self._errors = fix_imports, encoding, errors

    def load(self):
        """Reads one pickle and nothing behind it: others may follow, or not be written yet."""
        data = b''
        for piece, may_end in _pieces(self._file):
            data += piece
            if may_end:
                try:
                    return self._load(data, 0)[0]
                except EOFError:
                    pass        # it was no STOP, but the end of a frame's last argument
        return self._load(data, 0)[0]

    def find_class(self, module, name):
        if module not in sys.modules:
            _import(module)
        if '.' not in name:
            try:
                return getattr(sys.modules[module], name)
            except AttributeError:
                raise AttributeError(
                    f"Can't get attribute {name!r} on {sys.modules[module]!r}") from None
        return _getattribute(sys.modules[module], name)[0]

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered, but no persistent_load function was specified.')

    def _load(self, data, at):
        """The object that begins at data[at], and where it ends."""
        stack = []
        push = stack.append
        memo = []
        size = len(data)
        number = int.from_bytes
        op = 0
        try:
            while True:
                if at >= size:
                    if at == size:
                        raise EOFError('Ran out of input')
                    raise UnpicklingError('pickle data was truncated')
                op = data[at]
                at += 1
                if op == 0x4b:                              # K: BININT1
                    push(data[at])
                    at += 1
                elif op == 0x94:                            # MEMOIZE
                    memo.append(stack[-1])
                elif op == 0x8c:                            # SHORT_BINUNICODE
                    end = at + 1 + data[at]
                    push(data[at + 1:end].decode('utf-8', 'surrogatepass'))
                    at = end
                elif op == 0x68:                            # h: BINGET
                    push(memo[data[at]])
                    at += 1
                elif op == 0x4d:                            # M: BININT2
                    push(data[at] | data[at + 1] << 8)
                    at += 2
                elif op == 0x4a:                            # J: BININT
                    n = number(data[at:at + 4], 'little')
                    push(n - 0x100000000 if n >= 0x80000000 else n)
                    at += 4
                elif op == 0x47:                            # G: BINFLOAT
                    push(_bytes_double(data[at:at + 8]))
                    at += 8
                elif op == 0x28:                            # MARK
                    push(_mark)
                elif op == 0x4e:
                    push(None)
                elif op == 0x88:
                    push(True)
                elif op == 0x89:
                    push(False)
                elif op == 0x5d:
                    push([])
                elif op == 0x7d:
                    push({})
                elif op == 0x29:
                    push(())
                elif op == 0x85:                            # TUPLE1
                    stack[-1] = (stack[-1],)
                elif op == 0x86:
                    last = stack.pop()
                    stack[-1] = (stack[-1], last)
                elif op == 0x87:
                    last = stack.pop()
                    middle = stack.pop()
                    stack[-1] = (stack[-1], middle, last)
                elif op == 0x61:                            # a: APPEND
                    item = stack.pop()
                    stack[-1].append(item)
                elif op == 0x73:                            # s: SETITEM
                    value = stack.pop()
                    key = stack.pop()
                    stack[-1][key] = value
                elif op == 0x95:                            # FRAME
                    at += 8
                    if at + number(data[at - 8:at], 'little') > size:
                        raise UnpicklingError('pickle data was truncated')
                elif op == 0x80:                            # PROTO
                    if data[at] > HIGHEST_PROTOCOL:
                        raise ValueError(f'unsupported pickle protocol: {data[at]}')
                    at += 1
                elif op == 0x2e:                            # STOP
                    value = stack.pop()
                    if value is _mark:
                        raise UnpicklingError('unexpected MARK found')
                    return value, at
                elif op in (0x74, 0x65, 0x75, 0x90, 0x91, 0x31):
                    self._close_mark(op, stack)
                else:
                    at = self._rare(op, data, at, stack, memo)
        except IndexError as error:
            text = str(error)
            if text == 'index out of range':            # of bytes: there are no more
                raise UnpicklingError('pickle data was truncated') from None
            if op in (0x68, 0x6a):
                index = data[at] if op == 0x68 else number(data[at:at + 4], 'little')
                raise UnpicklingError(f'Memo value not found at index {index}') from None
            if op in _NEEDS or text not in ('pop from empty list', 'list index out of range', 'list assignment index out of range'):
                raise                                   # of what is being unpickled
            raise UnpicklingError('unpickling stack underflow') from None

    def _close_mark(self, op, stack):
        """Everything above the last MARK."""
        mark = len(stack) - 1
        while mark >= 0 and stack[mark] is not _mark:
            mark -= 1
        if mark < 0:
            raise UnpicklingError('could not find MARK')
        items = stack[mark + 1:]
        del stack[mark:]
        if op == 0x74:                                  # t: TUPLE
            stack.append(tuple(items))
        elif op == 0x65:                                # e: APPENDS
            target = stack[-1]
            if type(target) is list:
                target.extend(items)
            else:
                for item in items:
                    target.append(item)
        elif op == 0x75:                                # u: SETITEMS
            target = stack[-1]
            if len(items) % 2:
                raise UnpicklingError('odd number of items for SETITEMS')
            for i in range(0, len(items), 2):
                target[items[i]] = items[i + 1]
        elif op == 0x90:                                # ADDITEMS
            stack[-1].update(items)
        elif op == 0x91:                                # FROZENSET
            stack.append(frozenset(items))

    def _rare(self, op, data, at, stack, memo):
        number = int.from_bytes
        if len(stack) < _NEEDS.get(op, 0):
            raise UnpicklingError('unpickling stack underflow')
        if op == 0x93:                                  # STACK_GLOBAL
            name, module = stack.pop(), stack.pop()
            if not isinstance(name, str) or not isinstance(module, str):
                raise UnpicklingError('STACK_GLOBAL requires str')
            stack.append(self.find_class(module, name))
        elif op == 0x52:                                # R: REDUCE
            args = stack.pop()
            if not isinstance(args, tuple):
                raise TypeError('argument list must be a tuple')
            stack.append(stack.pop()(*args))
        elif op == 0x81:                                # NEWOBJ
            args = stack.pop()
            cls = stack.pop()
            stack.append(cls.__new__(cls, *args))
        elif op == 0x92:                                # NEWOBJ_EX
            kwargs = stack.pop()
            args = stack.pop()
            cls = stack.pop()
            stack.append(cls.__new__(cls, *args, **kwargs))
        elif op == 0x62:                                # b: BUILD
            state = stack.pop()
            _set_state(stack[-1], state)
        elif op in (0x43, 0x42, 0x58, 0x8d, 0x8e, 0x96):
            size = {0x43: 1, 0x42: 4, 0x58: 4}.get(op, 8)
            start = at + size
            at = start + number(data[at:start], 'little')
            piece = data[start:at]
            if op in (0x58, 0x8d):
                piece = piece.decode('utf-8', 'surrogatepass')
            elif op == 0x96:
                piece = bytearray(piece)
            stack.append(piece)
        elif op in (0x8a, 0x8b):                        # LONG1, LONG4
            start = at + (1 if op == 0x8a else 4)
            at, first = start + number(data[at:start], 'little'), start
            n = number(data[first:at], 'little')
            if at > first and data[at - 1] >= 128:
                n -= 1 << 8 * (at - first)
            stack.append(n)
        elif op == 0x6a:                                # j: LONG_BINGET
            stack.append(memo[number(data[at:at + 4], 'little')])
            at += 4
        elif op == 0x8f:
            stack.append(set())
        elif op == 0x30:                                # 0: POP
            stack.pop()
        else:
            from _pickle_old import read
            after = read(self, op, data, at, stack, memo)
            if after >= 0:
                return after
            key = chr(op) if 32 <= op < 127 else f'\\x{op:02x}'
            raise UnpicklingError(f"invalid load key, '{key}'.")
        return at


def _set_state(obj, state):
    set_state = getattr(obj, '__setstate__', None)
    if set_state is not None:
        set_state(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        for name, value in state.items():
            _store(obj, name, value)
    if slots:
        for name, value in slots.items():
            setattr(obj, name, value)


def _store(obj, name, value):
    """Into the instance, past a __setattr__ of its class."""
    if name == '__notes__':
        for note in value:
            obj.add_note(note)
        return
    try:
        object.__setattr__(obj, name, value)
    except TypeError:
        setattr(obj, name, value)


# --- the short forms

# Plain data is written and read natively; NotImplemented says that there is more in it.

def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    if protocol is None or protocol in (4, 5):
        data = _dumps_plain(obj, protocol or DEFAULT_PROTOCOL, (dispatch_table,))
        if data is not NotImplemented:
            charge_pickling(data, False)
            return data
    return Pickler(None, protocol, fix_imports=fix_imports).dump(obj)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports).dump(obj)


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    if isinstance(data, memoryview):
        data = bytes(data)
    charge_pickling(data, True)
    if encoding != 'ASCII' or not fix_imports:
        return Unpickler(None, fix_imports=fix_imports, encoding=encoding, errors=errors)._load(bytes(data), 0)[0]
    return _uncharged_loads(data)


def _uncharged_loads(data):
    """loads() for who charges for the time himself."""
    obj = _loads_plain(data)
    if obj is not NotImplemented:
        return obj
    return Unpickler(None)._load(bytes(data), 0)[0]


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors).load()


_dumps, _loads, _dump, _load = dumps, loads, dump, load
_Pickler, _Unpickler = Pickler, Unpickler
