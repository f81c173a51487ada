"""Weak references that are not weak: there is no moment here at which an object is known to be
unused, so what they refer to stays."""

__all__ = ['ref', 'proxy', 'WeakKeyDictionary', 'WeakValueDictionary', 'WeakSet', 'WeakMethod',
           'finalize', 'getweakrefcount', 'getweakrefs', 'ReferenceType']


class ref:
    def __init__(self, object, callback=None, /):
        if isinstance(object, (int, str, float, tuple, bytes, type(None))):
            raise TypeError(
                f"cannot create weak reference to '{type(object).__name__}' object")
        self._object = object
        self.__callback__ = callback

    def __call__(self):
        return self._object

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        return self._object == other._object

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        return (f"<weakref at {id(self):#x}; to '{type(self._object).__name__}' "
                f'at {id(self._object):#x}>')


ReferenceType = WeakMethod = ref


def proxy(object, callback=None, /):
    return object


def getweakrefcount(object):
    return 0


def getweakrefs(object):
    return []


class WeakKeyDictionary(dict):
    def __init__(self, dict=None):
        super().__init__(dict or {})


class WeakValueDictionary(dict):
    pass


class WeakSet(set):
    pass


class finalize:
    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = (func, args, kwargs)
        self.atexit = True

    def __call__(self):
        if self._call is None:
            return None
        func, args, kwargs = self._call
        self._call = None
        return func(*args, **kwargs)

    def detach(self):
        call, self._call = self._call, None
        return call

    @property
    def alive(self):
        return self._call is not None
