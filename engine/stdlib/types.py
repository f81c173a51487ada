"""Names of built-in types, and classes of objects that are nothing but their attributes."""
import _vm
import sys as _sys


def _f():
    pass


def _g():
    yield 1


async def _c():
    pass


async def _ag():
    yield


class _C:
    def _m(self):
        pass


_coro = _c()
FunctionType = LambdaType = type(_f)
CodeType = type(_f.__code__)
GeneratorType = type(_g())
CoroutineType = type(_coro)
AsyncGeneratorType = type(_ag())
MethodType = type(_C()._m)
BuiltinFunctionType = BuiltinMethodType = type(len)
ModuleType = type(_sys)
MappingProxyType = type(type.__dict__)
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
_coro.close()


def _cell_type():
    value = None

    def inner():
        return value
    return type(inner.__closure__[0])


def _traceback_type():
    try:
        raise TypeError
    except TypeError as exc:
        return type(exc.__traceback__)


CellType = _cell_type()
TracebackType = _traceback_type()


class SimpleNamespace:
    """An object with the attributes it is given."""

    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        items = ', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        return f'{name}({items})'

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented


GenericAlias = type(list[int])


def new_class(name, bases=(), kwds=None, exec_body=None):
    kwds = dict(kwds or {})
    meta = kwds.pop('metaclass', None)
    if meta is None:
        meta = type(bases[0]) if bases else type
    namespace = {}
    if exec_body is not None:
        exec_body(namespace)
    return meta(name, bases, namespace, **kwds)


def coroutine(func):
    """Only plain generators that are awaited need it: makes their objects awaitable."""
    def wrapped(*args, **kwargs):
        return _AwaitableGenerator(func(*args, **kwargs))
    wrapped.__name__ = func.__name__
    wrapped.__qualname__ = func.__qualname__
    wrapped.__wrapped__ = func
    return wrapped


class _AwaitableGenerator:
    def __init__(self, generator):
        self._generator = generator

    def __await__(self):
        return self._generator

    __iter__ = __await__


class DynamicClassAttribute(property):
    pass


def __getattr__(name):
    """What few programs ask for is kept apart: this module is in the page's first download."""
    if name.startswith('__'):   # import asks for __path__
        raise AttributeError(f"module 'types' has no attribute '{name}'")
    import _types_more
    if name in _types_more.__dict__:
        return _types_more.__dict__[name]
    raise AttributeError(f"module 'types' has no attribute '{name}'")


_vm.set_dotted(SimpleNamespace)
