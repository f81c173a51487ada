"""Functions that work on functions."""
import _vm
import sys as _sys
from types import GenericAlias as _GenericAlias, MethodType as _MethodType

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES',
           'total_ordering', 'cache', 'cmp_to_key', 'lru_cache', 'reduce', 'partial',
           'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__',
                       '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


class _Missing:
    def __repr__(self):
        return '<missing>'


_missing = _Missing()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        try:
            setattr(wrapper, name, value)
        except (AttributeError, TypeError):
            pass
    for name in updated:
        for key, value in dict(getattr(wrapped, name, {})).items():
            setattr(wrapper, key, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorator(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorator


class partial:
    """A function with some of its arguments given."""

    def __init__(self, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        if keywords:
            return self.func(*self.args, *args, **{**self.keywords, **keywords})
        return self.func(*self.args, *args, **self.keywords)

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(arg) for arg in self.args)
        parts.extend(f'{name}={value!r}' for name, value in self.keywords.items())
        name = 'functools.partial' if type(self) is partial else type(self).__qualname__
        return f'{name}({", ".join(parts)})'

    def __reduce__(self):
        return _make_partial, (type(self), self.func, self.args, self.keywords)

    def __class_getitem__(cls, item):
        return cls


def _make_partial(cls, func, args, keywords):
    return cls(func, *args, **keywords)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        bound = self.func if get is None else get(obj, cls)
        if obj is None and bound is self.func:
            def method(self_, /, *args, **keywords):
                return self.func(self_, *self.args, *args, **{**self.keywords, **keywords})
            return method
        return partial(bound, *self.args, **self.keywords)


def reduce(function, iterable, initial=_missing, /):
    try:
        iterator = iter(iterable)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration') from None
    if initial is _missing:
        try:
            value = next(iterator)
        except StopIteration:
            raise TypeError('reduce() of empty iterable with no initial value') from None
    else:
        value = initial
    for item in iterator:
        value = function(value, item)
    return value


class _CacheInfo(tuple):
    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return (f'CacheInfo(hits={self[0]}, misses={self[1]}, maxsize={self[2]}, '
                f'currsize={self[3]})')


class _KeywordMark:
    pass


_keyword_mark = _KeywordMark()


def _make_key(args, kwargs, typed):
    key = args
    if kwargs:
        key += (_keyword_mark,)
        for item in kwargs.items():
            key += item
    if typed:
        key += tuple(type(value) for value in args)
        if kwargs:
            key += tuple(type(value) for value in kwargs.values())
    elif len(key) == 1 and type(key[0]) in (int, str):
        return key[0]
    return key


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        func, maxsize = maxsize, 128
        wrapper = _lru_wrapper(func, maxsize, typed)
        return update_wrapper(wrapper, func)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorator(func):
        return update_wrapper(_lru_wrapper(func, maxsize, typed), func)
    return decorator


def _lru_wrapper(func, maxsize, typed):
    results = {}        # in the order of last use, when there is a limit
    hits = misses = 0

    def wrapper(*args, **kwargs):
        nonlocal hits, misses
        key = _make_key(args, kwargs, typed)
        result = results.get(key, _missing)
        if result is not _missing:
            hits += 1
            if maxsize is not None:
                del results[key]
                results[key] = result
            return result
        misses += 1
        result = func(*args, **kwargs)
        if maxsize is None or maxsize > 0 and len(results) < maxsize:
            results[key] = result
        elif maxsize > 0:
            if key not in results:
                for oldest in results:
                    break
                del results[oldest]
            results[key] = result
        return result

    def cache_info():
        return _CacheInfo((hits, misses, maxsize, len(results)))

    def cache_clear():
        nonlocal hits, misses
        results.clear()
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return wrapper


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """Computed at the first access, then an attribute of the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError(
                'Cannot use cached_property instance without calling __set_name__ on it.')
        data = instance.__dict__
        value = data.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            data[self.attrname] = value
        return value


def cmp_to_key(mycmp):
    class K:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None
    return K


def total_ordering(cls):
    """Adds the comparisons that follow from one of them and __eq__."""
    defined = {name for name in ('__lt__', '__le__', '__gt__', '__ge__')
               if any(name in base.__dict__ for base in cls.__mro__ if base is not object)}
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for root in ('__lt__', '__le__', '__gt__', '__ge__'):
        if root in defined:
            break
    for name, make in _orderings[root].items():
        if name not in defined:
            method = make(root)
            method.__name__ = name
            setattr(cls, name, method)
    return cls


def _negated(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result
    return method


def _or_equal(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else result or self == other
    return method


def _not_and_differs(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result and self != other
    return method


def _and_differs(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else result and self != other
    return method


def _not_or_equal(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result or self == other
    return method


_orderings = {
    '__lt__': {'__gt__': _not_and_differs, '__le__': _or_equal, '__ge__': _negated},
    '__le__': {'__ge__': _not_or_equal, '__lt__': _and_differs, '__gt__': _negated},
    '__gt__': {'__lt__': _not_and_differs, '__ge__': _or_equal, '__le__': _negated},
    '__ge__': {'__le__': _not_or_equal, '__gt__': _and_differs, '__lt__': _negated},
}


def singledispatch(func):
    """A function that chooses its implementation by the class of its first argument."""
    registry = {object: func}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        for base in registry:       # abstract classes
            if base is not object and issubclass(cls, base):
                return registry[base]
        return registry[object]

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type):
                return lambda f: register(cls, f)
            func = cls
            annotations = [value for name, value in func.__annotations__.items()
                           if name != 'return']
            if not annotations:
                raise TypeError(f'Invalid first argument to `register()`: {func!r}. Use either '
                                '`@register(some_class)` or plain `@register` on an '
                                'annotated function.')
            cls = annotations[0]
        for one in getattr(cls, '__args__', (cls,)):
            registry[one] = func
        return func

    def wrapper(*args, **kwargs):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(type(args[0]))(*args, **kwargs)

    name = getattr(func, '__name__', 'singledispatch function')
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            found = self.dispatcher.dispatch(type(args[0]))
            get = getattr(found, '__get__', None)
            bound = found if get is None else get(obj, cls)
            return bound(*args, **kwargs)
        method.register = self.register
        return method


_vm.set_dotted(partial)
