"""Type hints: names to subscript, none of which checks anything at run time."""
import collections as _collections

__all__ = ['Any', 'Annotated', 'AnyStr', 'AsyncContextManager', 'AsyncGenerator', 'AsyncIterable',
           'AsyncIterator', 'Awaitable', 'Callable', 'ChainMap', 'ClassVar', 'Collection',
           'Concatenate', 'Container', 'ContextManager', 'Coroutine', 'Counter', 'DefaultDict',
           'Deque', 'Dict', 'Final', 'FrozenSet', 'Generator', 'Generic', 'Hashable', 'IO',
           'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'List', 'Literal', 'LiteralString',
           'Mapping', 'MutableMapping', 'MutableSequence', 'MutableSet', 'NamedTuple', 'Never',
           'NewType', 'NoReturn', 'NotRequired', 'Optional', 'OrderedDict', 'ParamSpec',
           'ParamSpecArgs', 'ParamSpecKwargs', 'Protocol', 'Required', 'Reversible', 'Self',
           'Sequence', 'Set', 'Sized', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'Text',
           'TYPE_CHECKING', 'Tuple', 'Type', 'TypeAlias', 'TypeAliasType', 'TypeGuard', 'TypeVar',
           'TypeVarTuple', 'TypedDict', 'Union', 'Unpack', 'ValuesView', 'assert_never',
           'assert_type', 'cast', 'dataclass_transform', 'final', 'get_args', 'get_origin',
           'get_type_hints', 'is_typeddict', 'no_type_check', 'overload', 'override', 'reveal_type',
           'runtime_checkable']

from abc import ABCMeta     # noqa: E402

TYPE_CHECKING = False


def _show(obj):
    if obj is ...:
        return '...'
    if obj is type(None):
        return 'None'
    if isinstance(obj, type):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if isinstance(obj, list):
        return '[' + ', '.join(_show(item) for item in obj) + ']'
    return repr(obj)


class _Form:
    """Something that can be subscripted: Any, List, Optional..."""

    def __init__(self, name, origin=None):
        self._name = name
        self.__origin__ = origin
        self.__name__ = self.__qualname__ = name
        self.__module__ = 'typing'

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if self._name in ('Optional', 'Union'):
            params = tuple(type(None) if p is None else p for p in params)
            if self._name == 'Optional':
                params += (type(None),)
            flat = []
            for p in params:
                inner = getattr(p, '__args__', ()) if getattr(p, '__origin__', None) is Union \
                    else (p,)
                for item in inner:
                    if item not in flat:
                        flat.append(item)
            return flat[0] if len(flat) == 1 else _Alias(Union, tuple(flat), 'Union')
        return _Alias(self.__origin__ or self, params, self._name)

    def __call__(self, *args, **kwargs):
        if self.__origin__ is None:
            raise TypeError(f'Cannot instantiate {self!r}')
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        if self.__origin__ is not None and isinstance(self.__origin__, type):
            return (self.__origin__,)
        return ()

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name


class _Alias:
    def __init__(self, origin, args, name):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self.__parameters__ = tuple(a for a in args if isinstance(a, (TypeVar, ParamSpec)))

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        replacements = dict(zip(self.__parameters__, params))
        args = tuple(replacements.get(a, a) if isinstance(a, (TypeVar, ParamSpec)) else a
                     for a in self.__args__)
        return _Alias(self.__origin__, args, self._name)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if isinstance(origin, type):
            return (origin,)
        return ()

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        if self._name == 'Union':
            if len(self.__args__) == 2 and self.__args__[1] is type(None):
                return f'typing.Optional[{_show(self.__args__[0])}]'
        args = ', '.join(_show(a) for a in self.__args__)
        if self._name == 'Callable' and len(self.__args__) == 2:
            return f'typing.Callable[{_show(self.__args__[0])}, {_show(self.__args__[1])}]'
        if self._name is None:
            return f'{_show(self.__origin__)}[{args}]'
        return f'typing.{self._name}[{args}]'


Union = _Form('Union')
Optional = _Form('Optional')
NoReturn = _Form('NoReturn')
Never = _Form('Never')
Self = _Form('Self')
ClassVar = _Form('ClassVar')
Final = _Form('Final')
Literal = _Form('Literal')
LiteralString = _Form('LiteralString')
Annotated = _Form('Annotated')
TypeAlias = _Form('TypeAlias')
TypeGuard = _Form('TypeGuard')
TypeIs = _Form('TypeIs')
Concatenate = _Form('Concatenate')
Unpack = _Form('Unpack')
Required = _Form('Required')
NotRequired = _Form('NotRequired')
ReadOnly = _Form('ReadOnly')

List = _Form('List', list)
Dict = _Form('Dict', dict)
Set = _Form('Set', set)
FrozenSet = _Form('FrozenSet', frozenset)
Tuple = _Form('Tuple', tuple)
Type = _Form('Type', type)
DefaultDict = _Form('DefaultDict', _collections.defaultdict)
OrderedDict = _Form('OrderedDict', _collections.OrderedDict)
Counter = _Form('Counter', _collections.Counter)
Deque = _Form('Deque', _collections.deque)
Text = str

_ABSTRACT = ('AsyncGenerator', 'AsyncIterable', 'AsyncIterator', 'Awaitable', 'Callable',
             'Collection', 'Container', 'Coroutine', 'Generator', 'Hashable', 'ItemsView',
             'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView', 'MutableMapping',
             'MutableSequence', 'MutableSet', 'Reversible', 'Sequence', 'Sized', 'ValuesView')


class _LazyForm(_Form):
    """Stands for a class of collections.abc, loaded when the class itself is needed."""

    def __getattr__(self, name):
        raise AttributeError(name)

    def _class(self):
        import collections.abc
        return getattr(collections.abc, self._name)

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        return _Alias(self._class(), params, self._name)

    def __instancecheck__(self, obj):
        return isinstance(obj, self._class())

    def __mro_entries__(self, bases):
        return (self._class(),)


AsyncGenerator = _LazyForm('AsyncGenerator')
AsyncIterable = _LazyForm('AsyncIterable')
AsyncIterator = _LazyForm('AsyncIterator')
Awaitable = _LazyForm('Awaitable')
Callable = _LazyForm('Callable')
Collection = _LazyForm('Collection')
Container = _LazyForm('Container')
Coroutine = _LazyForm('Coroutine')
Generator = _LazyForm('Generator')
Hashable = _LazyForm('Hashable')
ItemsView = _LazyForm('ItemsView')
Iterable = _LazyForm('Iterable')
Iterator = _LazyForm('Iterator')
KeysView = _LazyForm('KeysView')
Mapping = _LazyForm('Mapping')
MappingView = _LazyForm('MappingView')
MutableMapping = _LazyForm('MutableMapping')
MutableSequence = _LazyForm('MutableSequence')
MutableSet = _LazyForm('MutableSet')
Reversible = _LazyForm('Reversible')
Sequence = _LazyForm('Sequence')
Sized = _LazyForm('Sized')
ValuesView = _LazyForm('ValuesView')
AbstractSet = _Form('AbstractSet', set)
ContextManager = _Form('ContextManager')
AsyncContextManager = _Form('AsyncContextManager')
ChainMap = _Form('ChainMap')


class _AnyType(type):
    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyType):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=None):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return '+' * self.__covariant__ + '-' * self.__contravariant__ + self.__name__ \
            if self.__covariant__ or self.__contravariant__ else f'~{self.__name__}'


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin


class ParamSpecKwargs:
    def __init__(self, origin):
        self.__origin__ = origin


class ParamSpec:
    def __init__(self, name, **kwargs):
        self.__name__ = name
        self.args = ParamSpecArgs(self)
        self.kwargs = ParamSpecKwargs(self)

    def __repr__(self):
        return f'~{self.__name__}'


class TypeVarTuple:
    def __init__(self, name, **kwargs):
        self.__name__ = name

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class TypeAliasType:
    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self.__value__ = value
        self.__type_params__ = type_params

    def __getitem__(self, params):
        return _Alias(self, params if isinstance(params, tuple) else (params,), None)

    def __repr__(self):
        return self.__name__


AnyStr = TypeVar('AnyStr', bytes, str)


class Generic:
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        return _Alias(cls, params, 'Generic' if cls is Generic else None)


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if '__interleave_check__' in cls.__dict__:
            return super().__instancecheck__(instance) or cls.__interleave_check__(instance)
        if Protocol in cls.__bases__:
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        return super().__instancecheck__(instance)


class Protocol(Generic, metaclass=_ProtocolMeta):
    _is_protocol = True

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        return _Alias(cls, params, 'Protocol' if cls is Protocol else None)


class SupportsInt(Protocol):
    pass


class SupportsFloat(Protocol):
    pass


class SupportsIndex(Protocol):
    pass


class IO(Generic):
    pass


class TextIO(IO):
    pass


class BinaryIO(IO):
    pass


def runtime_checkable(cls):
    """isinstance() with this protocol looks whether the members are there."""
    names = set()
    for base in cls.__mro__[:-1]:
        if getattr(base, '_is_protocol', False) or base is cls:
            names.update([name for name in base.__dict__ if not name.startswith('_') or name in
                          ('__call__', '__iter__', '__len__', '__enter__', '__exit__', '__getitem__', '__next__',
                           '__await__', '__contains__', '__hash__')])
            names.update([name for name in base.__dict__.get('__annotations__', ()) if not name.startswith('_')])
    names.discard('__hash__')

    def check(instance):
        return all([hasattr(instance, name) for name in names])

    cls.__interleave_check__ = staticmethod(check)
    return cls


runtime = runtime_checkable


class NewType:
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp

    def __call__(self, x):
        return x

    def __or__(self, other):
        return Union[self, other]

    def __repr__(self):
        return f'__main__.{self.__name__}'


class _NamedTupleMeta(type):
    def __new__(cls, name, bases, namespace):
        if name == 'NamedTuple' and not bases:
            return type.__new__(cls, name, bases, namespace)
        annotations = namespace.get('__annotations__', {})
        defaults = [namespace[field] for field in annotations if field in namespace]
        made = _collections.namedtuple(name, list(annotations), defaults=defaults or None,
                                       module=namespace.get('__module__', '__main__'))
        made.__annotations__ = dict(annotations)
        for key, value in namespace.items():
            if key not in annotations and key not in ('__module__', '__qualname__', '__dict__',
                                                      '__annotations__', '__weakref__'):
                setattr(made, key, value)
        return made


class NamedTuple(metaclass=_NamedTupleMeta):
    """class Point(NamedTuple): x: int; y: int = 0"""


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        made = type.__new__(cls, name, (dict,), dict(namespace))
        annotations = {}
        for base in bases:
            annotations.update(getattr(base, '__annotations__', {}))
        annotations.update(namespace.get('__annotations__', {}))
        made.__annotations__ = annotations
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)


class TypedDict(metaclass=_TypedDictMeta):
    pass


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


def reveal_type(obj, /):
    import _machine
    _machine.write(2, f'Runtime type is {type(obj).__name__!r}\n')
    return obj


def overload(func):
    return func


def override(method, /):
    return method


def final(f):
    return f


def no_type_check(arg):
    return arg


def dataclass_transform(**kwargs):
    return lambda cls: cls


def get_origin(tp):
    return getattr(tp, '__origin__', None)


def get_args(tp):
    return getattr(tp, '__args__', ())


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            hints.update(base.__dict__.get('__annotations__', {}))
    else:
        hints = dict(getattr(obj, '__annotations__', {}))
    return {name: type(None) if value is None else value for name, value in hints.items()}
