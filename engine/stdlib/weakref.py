"""Weak references. There are no reference counts: an object that has one is among those the collector tells when
nobody refers to them any more (finalize.cpp), and then its references forget it. They know it by its address, which
keeps nothing alive."""

import _vm
from _vm import strong as _strong

__all__ = ['ref', 'proxy', 'WeakKeyDictionary', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize',
           'getweakrefcount', 'getweakrefs', 'ReferenceType', 'ProxyType', 'CallableProxyType', 'ProxyTypes']

_refs = {}      # address of an object -> its references


def _tell(object):
    """Nobody refers to it any more (finalize() in _bootstrap.py)."""
    gone = _refs.pop(id(object), ())
    for one in gone:
        one._at = 0
    for one in reversed(gone):
        callback = one.__callback__
        if callback is not None:
            one.__callback__ = None
            try:
                callback(one)
            except BaseException as error:
                import _machine
                _machine.write(2, f'Exception ignored in: {callback!r}\n{_vm.describe_exception(error)}')


class ref:
    def __new__(cls, object, callback=None, /, *more, **named):
        at = id(object)
        known = _refs.get(at)
        if known is None:
            if type(object) in _without:
                raise TypeError(f"cannot create weak reference to '{type(object).__name__}' object")
            _vm.weak(object)
            known = _refs[at] = []
        if callback is None and cls is ref:
            for one in known:
                if one.__callback__ is None and type(one) is ref:
                    return one
        self = super().__new__(cls)
        self._at = at
        self._hash = None
        self.__callback__ = callback
        known.append(self)
        return self

    def __init__(self, object, callback=None, /):
        pass

    def __call__(self):
        return _strong(self._at) if self._at else None

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        if self._at and other._at:
            return _strong(self._at) == _strong(other._at)
        return self is other

    def __hash__(self):
        if self._hash is None:
            if not self._at:
                raise TypeError('weak object has gone away')
            self._hash = hash(_strong(self._at))
        return self._hash

    def __repr__(self):
        if not self._at:
            return f'<weakref at {id(self):#x}; dead>'
        object = _strong(self._at)
        name = getattr(object, '__name__', None)
        name = f' ({name})' if isinstance(name, str) else ''
        return f"<weakref at {id(self):#x}; to '{type(object).__name__}' at {self._at:#x}{name}>"

    __class_getitem__ = classmethod(type(list[int]))


ref.__name__ = ref.__qualname__ = 'ReferenceType'
ReferenceType = ref
_without = {int, str, float, complex, bool, tuple, list, dict, bytes, bytearray, range, slice, type(None)}


class WeakMethod(ref):
    """Of a bound method: its object is what is referred to."""

    def __new__(cls, method, callback=None):
        try:
            object, function = method.__self__, method.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(method)}') from None
        self = ref.__new__(cls, object, callback)
        self._function = function
        self._kind = type(method)
        return self

    def __init__(self, method, callback=None):
        pass

    def __call__(self):
        object = ref.__call__(self)
        return None if object is None else self._kind(self._function, object)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return ref.__eq__(self, other) is True and self._function == other._function

    __hash__ = ref.__hash__


def getweakrefs(object):
    return list(_refs.get(id(object), ()))


def getweakrefcount(object):
    return len(_refs.get(id(object), ()))


class ProxyType:
    def __init__(self, object, callback):
        _set(self, '_ref', ref(object, callback))

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        object = _get(self, '_ref')()
        return f'<weakproxy at {id(self):#x} to {type(object).__name__} at {id(object):#x}>'


_get, _set = object.__getattribute__, object.__setattr__


def _target(proxy):
    object = _get(proxy, '_ref')()
    if object is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return object


def _forward(name):
    def method(self, *args):
        return getattr(_target(self), name)(*args)

    def binary(self, *args):
        import operator
        other = [_target(a) if type(a) in ProxyTypes else a for a in args]
        return getattr(operator, name)(_target(self), *other)

    return binary if name in ('__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__', '__add__', '__sub__', '__mul__',
                              '__truediv__', '__floordiv__', '__mod__', '__and__', '__or__', '__xor__') else method


for _name in ('__eq__ __ne__ __lt__ __le__ __gt__ __ge__ __add__ __sub__ __mul__ __truediv__ __floordiv__ __mod__ __and__ '
              '__or__ __xor__ __len__ __getitem__ __setitem__ __delitem__ __iter__ __next__ __contains__ __str__ __int__ '
              '__float__ __neg__ __abs__ __index__ __enter__ __exit__').split():
    setattr(ProxyType, _name, _forward(_name))
ProxyType.__bool__ = lambda self: bool(_target(self))
ProxyType.__hash__ = None


class CallableProxyType(ProxyType):
    def __call__(self, *args, **named):
        return _target(self)(*args, **named)


ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    return (CallableProxyType if callable(object) else ProxyType)(object, callback)


class _KeyedRef(ref):
    def __new__(cls, object, callback, key):
        return ref.__new__(cls, object, callback)

    def __init__(self, object, callback, key):
        self.key = key


from collections.abc import MutableMapping, MutableSet     # noqa: E402


class _WeakDictionary(MutableMapping):
    """What both dictionaries have: `data` holds references."""

    def __len__(self):
        return len(self.data)

    def values(self):
        for _, value in self.items():
            yield value

    def __or__(self, other):
        result = self.copy()
        result.update(other)
        return result

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'


class WeakValueDictionary(_WeakDictionary):
    def __init__(self, other=(), /, **named):
        self.data = data = {}

        def remove(reference):
            if data.get(reference.key) is reference:
                del data[reference.key]

        self._remove = remove
        self.update(other, **named)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = _KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data and self.data[key]() is not None

    def __iter__(self):
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    keys = __iter__

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def valuerefs(self):
        return list(self.data.values())

    itervaluerefs = valuerefs

    def copy(self):
        return WeakValueDictionary(self)

    __copy__ = copy


class WeakKeyDictionary(_WeakDictionary):
    def __init__(self, dict=None):
        self.data = data = {}
        self._remove = lambda reference: data.pop(reference, None)
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __iter__(self):
        for key, _ in self.items():
            yield key

    keys = __iter__

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self.data)

    def copy(self):
        return WeakKeyDictionary(self)

    __copy__ = copy


class WeakSet(MutableSet):
    def __init__(self, data=None):
        self.data = refs = set()
        self._remove = refs.discard
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def discard(self, item):
        self.data.discard(ref(item))

    def update(self, items):
        for item in items:
            self.add(item)

    def copy(self):
        return type(self)(self)

    def union(self, other):
        return type(self)([*self, *other])

    __or__ = union

    def difference(self, other):
        other = set(other)
        return type(self)([item for item in self if item not in other])

    __sub__ = difference

    def intersection(self, other):
        return type(self)([item for item in self if item in other])

    __and__ = intersection

    def issubset(self, other):
        return set(self) <= set(other)

    __le__ = issubset

    def __eq__(self, other):
        return set(self) == set(other) if isinstance(other, WeakSet) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return repr(self.data)


class finalize:
    """Calls a function when an object goes, or at the end of the program: the last made first."""

    _alive = {}     # finalizer -> its reference
    _registered = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered:
            import atexit
            atexit.register(finalize._run_all)
            finalize._registered = True
        self._call = (func, args, kwargs)
        self.atexit = True
        finalize._alive[self] = ref(obj, self)

    def __call__(self, _=None):
        if finalize._alive.pop(self, None) is None:
            return None
        func, args, kwargs = self._call
        return func(*args, **kwargs)

    def _peek(self):
        reference = finalize._alive.get(self)
        obj = None if reference is None else reference()
        return None if obj is None else (obj, *self._call)

    peek = _peek

    def detach(self):
        found = self._peek()
        finalize._alive.pop(self, None)
        return found

    @property
    def alive(self):
        return self in finalize._alive

    @classmethod
    def _run_all(cls):
        for one in reversed(list(cls._alive)):
            if one.atexit:
                one()

    def __repr__(self):
        found = self._peek()
        if found is None:
            return f'<{type(self).__name__} object at {id(self):#x}; dead>'
        return f"<{type(self).__name__} object at {id(self):#x}; for '{type(found[0]).__name__}' at {id(found[0]):#x}>"
