"""Type hints: names to subscript, none of which checks anything at run time."""
import collections as _collections
import sys as _sys

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
           'runtime_checkable', 'AbstractSet', 'ForwardRef', 'Match', 'Pattern', 'MappingView', 'ReadOnly', 'TypeIs',
           'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsRound', 'clear_overloads', 'get_overloads',
           'get_protocol_members', 'is_protocol', 'no_type_check_decorator', 'NoDefault']

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


class _Or:
    """What can be joined with | to a union."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ForwardRef(_Or):
    """A name in quotes inside of a type."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_code__ = compile(arg, '<string>', 'eval')
        self.__forward_arg__, self.__forward_module__ = arg, module

    def __eq__(self, other):
        return self.__forward_arg__ == other.__forward_arg__ if isinstance(other, ForwardRef) else NotImplemented

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


def _type(arg):
    if arg is None:
        return type(None)
    return ForwardRef(arg) if isinstance(arg, str) else arg


def _parameters(args):
    found = []
    for arg in args:
        for p in [arg] if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)) else _parameters(arg) \
                if isinstance(arg, list) else getattr(arg, '__parameters__', ()) if not isinstance(arg, type) else ():
            if p not in found:
                found.append(p)
    return tuple(found)


def _substitute(args, parameters, given, shown):
    """Arguments with type variables replaced: list[T][int]."""
    if not parameters:
        raise TypeError(f'{shown!r} is not a generic class')
    given = tuple([_type(g) if not isinstance(g, list) else g for g in given])
    if any([isinstance(p, TypeVarTuple) for p in parameters]):
        at = [isinstance(p, TypeVarTuple) for p in parameters].index(True)
        after = len(parameters) - at - 1
        given = (*given[:at], given[at:len(given) - after], *given[len(given) - after:])
    elif len(parameters) == 1 and isinstance(parameters[0], ParamSpec) and not (
            len(given) == 1 and (isinstance(given[0], (list, ParamSpec)) or given[0] is ...)):
        given = (list(given),)
    if len(given) != len(parameters):
        missing = [p for p in parameters[len(given):] if not p.has_default()]
        if len(given) > len(parameters) or missing:
            raise TypeError(f'Too {"many" if len(given) > len(parameters) else "few"} arguments for {shown!r}; actual '
                            f'{len(given)}, expected {len(parameters)}')
        given += tuple([p.__default__ for p in parameters[len(given):]])
    return _replaced(args, dict(zip(parameters, given)))


def _replaced(args, by):
    out = []
    for arg in args:
        if isinstance(arg, TypeVarTuple) or getattr(arg, '__origin__', None) is Unpack and arg.__args__[0] in by:
            out.extend(by[arg if isinstance(arg, TypeVarTuple) else arg.__args__[0]])
        elif isinstance(arg, (TypeVar, ParamSpec)):
            out.append(by.get(arg, arg))
        elif isinstance(arg, list):
            out.append(_replaced(arg, by) if isinstance(arg, list) else arg)
        elif not isinstance(arg, type) and getattr(arg, '__parameters__', ()):
            out.append(arg[tuple([by.get(p, p) for p in arg.__parameters__])])
        else:
            out.append(arg)
    return type(args)(out)


class _Form(_Or):
    """Something that can be subscripted: Any, List, Optional..."""

    def __init__(self, name, origin=None):
        self._name = name
        if origin is not None:
            self.__origin__ = origin
        self.__name__ = self.__qualname__ = name
        self.__module__ = 'typing'

    def _class(self):
        return self.__dict__.get('__origin__')

    def __getitem__(self, params):
        name = self._name
        origin = self._class()
        if name in _PLAIN:
            raise TypeError(f'{self!r} is not subscriptable')
        if name in ('Optional', 'ClassVar', 'Final', 'TypeGuard', 'TypeIs', 'Required', 'NotRequired', 'ReadOnly', 'Unpack') \
                and isinstance(params, tuple):
            raise TypeError(f'{self!r} requires a single type. Got {params!r}.' if name == 'Optional' else
                            f'{self!r} accepts only single type. Got {params!r}.')
        if name == 'Union' and params == ():
            raise TypeError('Cannot take a Union of no types.')
        if not isinstance(params, tuple):
            params = (params,)
        if name == 'Literal':
            flat = []
            for p in params:
                for item in p.__args__ if isinstance(p, _Alias) and p.__origin__ is Literal else (p,):
                    if not any([item == other and type(item) is type(other) for other in flat]):
                        flat.append(item)
            return _Alias(self, tuple(flat), name)
        if name == 'Annotated':
            if len(params) < 2:
                raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
            inner = _type(params[0])
            if isinstance(inner, _Annotated):
                return _Annotated(inner.__origin__, inner.__metadata__ + params[1:])
            return _Annotated(inner, params[1:])
        params = tuple([_type(p) for p in params])
        if name in ('Optional', 'Union'):
            if name == 'Optional':
                params += (type(None),)
            flat = []
            for p in params:
                for item in p.__args__ if _is_union(p) else (p,):
                    if item not in flat:
                        flat.append(item)
            return flat[0] if len(flat) == 1 else _Alias(Union, tuple(flat), 'Union')
        if name == 'Callable' and len(params) == 2 and isinstance(params[0], list):
            params = ([_type(p) for p in params[0]], params[1])
        return _Alias(origin or self, params, name)

    def __call__(self, *args, **kwargs):
        if self._class() is None:
            raise TypeError(f'Cannot instantiate {self!r}')
        raise TypeError(f'Type {self._name} cannot be instantiated; use {self._class().__name__}() instead')

    def __mro_entries__(self, bases):
        return (self._class(),) if isinstance(self._class(), type) else ()

    def __instancecheck__(self, obj):
        if self._class() is None:
            raise TypeError(f'{self!r} cannot be used with isinstance()')
        return isinstance(obj, self._class())

    def __subclasscheck__(self, cls):
        if self._class() is None:
            raise TypeError(f'{self!r} cannot be used with issubclass()')
        return issubclass(cls, self._class())

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name


_PLAIN = ('NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias')


def _is_union(t):
    return isinstance(t, _Alias) and t.__origin__ is Union or type(t) is _UnionType


_UnionType = type(int | str)


class _Alias(_Or):
    def __init__(self, origin, args, name):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self._parameters = None

    @property
    def __parameters__(self):
        if self._parameters is None:
            self._parameters = _parameters(self.__args__)
        return self._parameters

    def __call__(self, *args, **kwargs):
        if self._name is not None and self._name != 'Generic' and isinstance(self.__origin__, type):
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        if not isinstance(self.__origin__, type):
            raise TypeError(f'Cannot instantiate {self!r}')
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __getitem__(self, params):
        given = params if isinstance(params, tuple) else (params,)
        args = _substitute(self.__args__, self.__parameters__, given, self)
        return Union[args] if self.__origin__ is Union else _Alias(self.__origin__, args, self._name)

    def __mro_entries__(self, bases):
        return (self.__origin__,) if isinstance(self.__origin__, type) else ()

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return isinstance(obj, self.__args__)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return issubclass(cls, self.__args__)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __eq__(self, other):
        if self.__origin__ is Union:
            return set(self.__args__) == set(other.__args__) if _is_union(other) else NotImplemented
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        if self.__origin__ is Union:
            return hash(frozenset(self.__args__))
        return hash((self._name, tuple([tuple(a) if isinstance(a, list) else a for a in self.__args__])))

    def __repr__(self):
        if self._name == 'Union' and len(self.__args__) == 2 and type(None) in self.__args__:
            inner = self.__args__[self.__args__[0] is type(None)]
            return f'typing.Optional[{_show(inner)}]'
        nothing = 'NoneType' if self._name == 'Union' else 'None'
        args = ', '.join([nothing if a is type(None) else repr(a) if self.__origin__ is Literal else _show(a)
                          for a in self.__args__]) or '()'
        return f'{_show(self.__origin__)}[{args}]' if self._name is None else f'typing.{self._name}[{args}]'


class _Annotated(_Alias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,), 'Annotated')
        self.__metadata__ = metadata

    def __getitem__(self, params):
        given = params if isinstance(params, tuple) else (params,)
        return _Annotated(_substitute((self.__origin__,), self.__parameters__, given, self)[0], self.__metadata__)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __eq__(self, other):
        return isinstance(other, _Annotated) and self.__origin__ == other.__origin__ \
            and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __repr__(self):
        return f'typing.Annotated[{", ".join([_show(self.__origin__), *map(repr, self.__metadata__)])}]'


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
    """Stands for a class of collections.abc or the like, loaded when the class itself is needed."""

    def __init__(self, name, module='collections.abc', real=None):
        super().__init__(name)
        self._home, self._real = module, real or name

    def _class(self):
        return getattr(__import__(self._home, fromlist=['x']), self._real)

    def __getattr__(self, name):
        if name == '__origin__':
            return self._class()
        raise AttributeError(name)


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
AbstractSet = _LazyForm('AbstractSet', real='Set')
ContextManager = _LazyForm('ContextManager', 'contextlib', 'AbstractContextManager')
AsyncContextManager = _LazyForm('AsyncContextManager', 'contextlib', 'AbstractAsyncContextManager')
ChainMap = _LazyForm('ChainMap', 'collections')
Pattern = _LazyForm('Pattern', 're')
Match = _LazyForm('Match', 're')


class _AnyType(type):
    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyType):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


class _NoDefaultType:
    def __repr__(self):
        return 'typing.NoDefault'


NoDefault = _NoDefaultType()


class _Variable(_Or):
    """What type variables of all kinds share. The syntax of PEP 695 leaves what it computes late at them."""
    __interleave_default__ = None

    @property
    def __default__(self):
        if self.__interleave_default__ is not None:
            return self.__interleave_default__()
        return self._default

    def has_default(self):
        return self.__default__ is not NoDefault

    def __reduce__(self):
        return self.__name__

class TypeVar(_Variable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        self.__name__ = name
        self.__constraints__ = constraints
        self._bound = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self._default = default

    @property
    def __bound__(self):
        compute = self.__dict__.get('__interleave_bound__')
        return self._bound if compute is None else compute()

    def __repr__(self):
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__


class ParamSpecArgs:
    _suffix = 'args'

    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        return type(self) is type(other) and self.__origin__ is other.__origin__

    def __hash__(self):
        return hash((self._suffix, self.__origin__))

    def __repr__(self):
        return f'{self.__origin__.__name__}.{self._suffix}'


class ParamSpecKwargs(ParamSpecArgs):
    _suffix = 'kwargs'


class ParamSpec(_Variable):
    __bound__ = None

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault):
        self.__name__ = name
        self.args = ParamSpecArgs(self)
        self.kwargs = ParamSpecKwargs(self)
        self._default = default

    def __repr__(self):
        return f'~{self.__name__}'


class TypeVarTuple(_Variable):
    def __init__(self, name, *, default=NoDefault):
        self.__name__ = name
        self._default = default

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class TypeAliasType(_Or):
    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self.__value__ = value
        self.__type_params__ = type_params
        self.__parameters__ = tuple(type_params)

    def __getitem__(self, params):
        return _Alias(self, params if isinstance(params, tuple) else (params,), None)

    def __repr__(self):
        return self.__name__


AnyStr = TypeVar('AnyStr', bytes, str)


class Generic:
    __parameters__ = ()

    def __class_getitem__(cls, params):
        given = params if isinstance(params, tuple) else (params,)
        if cls is Generic or cls.__dict__.get('_is_protocol_root'):
            if not all([isinstance(p, (TypeVar, ParamSpec, TypeVarTuple)) or getattr(p, '__origin__', None) is Unpack for p in given]):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification '
                                'variables.')
            if len(set(given)) != len(given):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
            return _Alias(cls, given, cls.__name__)
        own = cls.__parameters__
        args = _substitute(own, own, given, cls) if own else _not_generic(cls)
        return _Alias(cls, args, None)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        found = []
        generic = None
        for base in cls.__dict__.get('__orig_bases__', ()):
            if isinstance(base, _Alias) and base._name in ('Generic', 'Protocol') and base.__origin__ in (Generic, Protocol):
                generic = base.__parameters__
            for p in getattr(base, '__parameters__', ()) if not isinstance(base, type) else ():
                if p not in found:
                    found.append(p)
        cls.__parameters__ = generic or tuple(found)


def _not_generic(cls):
    raise TypeError(f'{cls!r} is not a generic class')


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls is Protocol or not cls._is_protocol:
            return super().__instancecheck__(instance)
        if not cls.__dict__.get('_is_runtime_protocol'):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        return super().__instancecheck__(instance) or all([
            hasattr(instance, name) and (getattr(instance, name) is not None or not callable(getattr(cls, name, None)))
            for name in cls.__protocol_attrs__])

    def __subclasscheck__(cls, other):
        if cls is Protocol or not cls.__dict__.get('_is_protocol'):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if not cls.__dict__.get('_is_runtime_protocol'):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        data = [name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None))]
        if data:
            raise TypeError('Protocols with non-method members don\'t support issubclass(). Non-method members: '
                            f'{str(sorted(data))[1:-1]}.')
        return super().__subclasscheck__(other) or all([
            any([c.__dict__.get(name) is not None for c in other.__mro__]) for name in cls.__protocol_attrs__])


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


class Protocol(Generic, metaclass=_ProtocolMeta):
    _is_protocol = _is_protocol_root = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and cls.__init__ is object.__init__:
            cls.__init__ = _no_init


class IO(Generic[AnyStr]):
    """What open() gives, for hints only."""


class TextIO(IO[str]):
    pass


class BinaryIO(IO[bytes]):
    pass


_NOT_MEMBERS = {'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
                '__weakref__', '__class_getitem__', '__match_args__', '__orig_bases__', '__parameters__', '_is_protocol',
                '_is_runtime_protocol', '__protocol_attrs__', '__init_subclass__', '__subclasshook__', '__qualname__',
                '__static_attributes__', '__firstlineno__', '__type_params__', '_is_protocol_root', '__non_callable_proto_members__'}


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    names = set()
    for base in tp.__mro__[:-1]:
        if base not in (Protocol, Generic):
            names.update(base.__dict__)
            names.update(base.__dict__.get('__annotations__', ()))
    return frozenset([name for name in names - _NOT_MEMBERS if not name.startswith('_abc_')])


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def runtime_checkable(cls):
    """isinstance() with this protocol looks whether the members are there."""
    if not is_protocol(cls):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls.__protocol_attrs__ = set(get_protocol_members(cls))
    cls._is_runtime_protocol = True
    return cls


def _supports(name, method):
    made = _ProtocolMeta(name, (Protocol,), {'__module__': 'typing', method: lambda self: None})
    return runtime_checkable(made)


SupportsInt, SupportsFloat = _supports('SupportsInt', '__int__'), _supports('SupportsFloat', '__float__')
SupportsComplex, SupportsBytes = _supports('SupportsComplex', '__complex__'), _supports('SupportsBytes', '__bytes__')
SupportsIndex, SupportsAbs = _supports('SupportsIndex', '__index__'), _supports('SupportsAbs', '__abs__')
SupportsRound = _supports('SupportsRound', '__round__')
runtime = runtime_checkable


class NewType(_Or):
    def __init__(self, name, tp):
        self.__name__ = name.rpartition('.')[2]
        self.__qualname__ = name
        self.__supertype__ = tp
        import _vm
        at = _vm.frame() - 1
        while at > 0 and _vm.frame(at)[3]:
            at -= 1
        self.__module__ = _vm.frame(at)[2].get('__name__', '__main__')

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                        f'`{bases[0].__name__} = NewType({bases[0].__name__!r}, {self.__name__})`')

    def __reduce__(self):
        return self.__qualname__

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'


class _NamedTupleMeta(type):
    def __call__(cls, typename, fields=(), /, **kwargs):
        return _make_named_tuple(typename, dict(fields or kwargs))

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


def _make_named_tuple(name, fields):
    made = _collections.namedtuple(name, list(fields))
    made.__annotations__ = {key: _type(value) for key, value in fields.items()}
    return made


class NamedTuple(metaclass=_NamedTupleMeta):
    """class Point(NamedTuple): x: int; y: int = 0"""


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        namespace = dict(namespace)
        own = namespace.get('__annotations__', {})
        made = type.__new__(cls, name, (dict,), namespace)
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(getattr(base, '__annotations__', {}))
            required |= getattr(base, '__required_keys__', frozenset())
            optional |= getattr(base, '__optional_keys__', frozenset())
        for key, value in own.items():
            value = annotations[key] = _type(value)
            while isinstance(value, _Annotated):
                value = value.__origin__
            needed = {Required: True, NotRequired: False}.get(getattr(value, '__origin__', None), total)
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
        made.__annotations__ = annotations
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        if cls is TypedDict:
            return _make_typed_dict(*args, **kwargs)
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


def _make_typed_dict(typename, fields=(), /, *, total=True):
    return _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': '__main__'}, total=total)


class TypedDict(metaclass=_TypedDictMeta):
    """class Movie(TypedDict): title: str"""


def is_typeddict(tp):
    return type(tp) is _TypedDictMeta and tp is not TypedDict


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


_overloads = {}


def overload(func):
    _overloads.setdefault((func.__module__, func.__qualname__), []).append(func)
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


def get_overloads(func):
    return list(_overloads.get((func.__module__, func.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def _marked(obj, name):
    try:
        setattr(obj, name, True)
    except (AttributeError, TypeError):
        pass
    return obj


def override(method, /):
    return _marked(method, '__override__')


def final(f):
    return _marked(f, '__final__')


def no_type_check(arg):
    return _marked(arg, '__no_type_check__')


def no_type_check_decorator(decorator):
    return lambda *args, **kwargs: no_type_check(decorator(*args, **kwargs))


def dataclass_transform(**kwargs):
    return lambda cls: cls


def get_origin(tp):
    if isinstance(tp, _Annotated):
        return Annotated
    if type(tp) is _UnionType:
        return _UnionType
    if tp is Generic:
        return Generic
    return getattr(tp, '__origin__', None) if not isinstance(tp, type) else None


def get_args(tp):
    if isinstance(tp, _Annotated):
        return (tp.__origin__, *tp.__metadata__)
    return getattr(tp, '__args__', ()) if not isinstance(tp, type) else ()


def _evaluate(value, names, local):
    """Names in quotes looked up, inside of other types, too."""
    if isinstance(value, str):
        value = ForwardRef(value)
    if isinstance(value, ForwardRef):
        return _evaluate(_type(eval(value.__forward_code__, names, local)), names, local)
    if isinstance(value, list):
        return [_evaluate(item, names, local) for item in value]
    if isinstance(value, _Annotated):
        return _Annotated(_evaluate(value.__origin__, names, local), value.__metadata__)
    if isinstance(value, _Alias):
        if value.__origin__ is Literal:
            return value
        args = tuple([_evaluate(arg, names, local) for arg in value.__args__])
        if args == value.__args__:
            return value
        return Union[args] if value.__origin__ is Union else _Alias(value.__origin__, args, value._name)
    if type(value) is _UnionType or type(value) is _ListOf:
        args = tuple([_evaluate(arg, names, local) for arg in value.__args__])
        if args == value.__args__:
            return value
        if type(value) is _ListOf:
            return _ListOf(value.__origin__, args)
        made = args[0]
        for arg in args[1:]:
            made = made | arg
        return made
    return value


_ListOf = type(list[int])


def _without_extras(value):
    if isinstance(value, _Annotated):
        return _without_extras(value.__origin__)
    origin = getattr(value, '__origin__', None)
    if isinstance(value, _Alias):
        if origin in (Required, NotRequired, ReadOnly):
            return _without_extras(value.__args__[0])
        args = tuple([_without_extras(a) for a in value.__args__])
        return value if args == value.__args__ else _Alias(origin, args, value._name)
    if type(value) is _ListOf:
        args = tuple([_without_extras(a) for a in value.__args__])
        return value if args == value.__args__ else _ListOf(origin, args)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            names = globalns
            if names is None:
                names = getattr(_sys.modules.get(base.__module__), '__dict__', {})
            local = localns if localns is not None else dict(base.__dict__)
            for name, value in base.__dict__.get('__annotations__', {}).items():
                hints[name] = _evaluate(type(None) if value is None else value, names, local)
    else:
        inner = obj
        while hasattr(inner, '__wrapped__'):
            inner = inner.__wrapped__
        names = globalns
        if names is None:
            names = obj.__dict__ if isinstance(obj, type(_sys)) else getattr(inner, '__globals__', {})
        found = getattr(obj, '__annotations__', None)
        if found is None:
            if callable(obj) or isinstance(obj, type(_sys)):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        for name, value in found.items():
            hints[name] = _evaluate(type(None) if value is None else value, names, localns if localns is not None else names)
    return hints if include_extras else {name: _without_extras(value) for name, value in hints.items()}
