"""Data classes: __init__, __repr__ and comparisons from annotations. The methods are closures over
the fields, not generated source."""

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
           'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _Sentinel:
    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


MISSING = _Sentinel('<dataclasses._MISSING_TYPE object>')
KW_ONLY = _Sentinel('<dataclasses._KW_ONLY_TYPE object>')
_HAS_DEFAULT_FACTORY = _Sentinel('<factory>')


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = metadata or {}
        self.kw_only = kw_only
        self._kind = 'field'        # or 'classvar', 'initvar'

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},'
                f'repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},'
                f'metadata={self.metadata!r},kw_only={self.kw_only!r},_field_type=_FIELD)')

    def _has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind_of(annotation):
    """Class variables and init-only ones are told by their annotation, which may be text."""
    if isinstance(annotation, str):
        text = annotation.rpartition('typing.')[2]
        if text.startswith('ClassVar'):
            return 'classvar'
        if text.rpartition('dataclasses.')[2].startswith('InitVar'):
            return 'initvar'
        return 'field'
    if isinstance(annotation, InitVar) or annotation is InitVar:
        return 'initvar'
    if getattr(annotation, '__origin__', annotation) is _class_var():
        return 'classvar'
    return 'field'


def _class_var():
    import sys
    typing = sys.modules.get('typing')
    return MISSING if typing is None else typing.ClassVar


def _collect(cls, kw_only):
    fields = {}
    for base in reversed(cls.__mro__[1:]):
        fields.update(base.__dict__.get('__dataclass_fields__', {}))
    annotations = cls.__dict__.get('__annotations__', {})
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or annotation == 'KW_ONLY':
            kw_only = True
            continue
        default = cls.__dict__.get(name, MISSING)
        if isinstance(default, Field):
            f = default
        else:
            f = field(default=default)
        f.name = name
        f.type = annotation
        f._kind = _kind_of(annotation)
        if f.kw_only is MISSING:
            f.kw_only = kw_only
        if f._kind == 'field' and isinstance(f.default, (list, dict, set)):
            raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: '
                             'use default_factory')
        fields[name] = f
        if isinstance(default, Field):
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return fields


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)
    return wrap if cls is None else wrap(cls)


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only):
    for base in cls.__mro__[1:]:
        parameters = base.__dict__.get('__dataclass_params__')
        if parameters is not None:
            if parameters['frozen'] and not frozen:
                raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
            if frozen and not parameters['frozen']:
                raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    all_fields = _collect(cls, kw_only)
    cls.__dataclass_fields__ = all_fields
    cls.__dataclass_params__ = {'frozen': frozen}
    real = [f for f in all_fields.values() if f._kind == 'field']
    own = cls.__dict__
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    if init:
        _set(cls, '__init__', _make_init(cls, all_fields, frozen))
    if repr and '__repr__' not in own:
        _set(cls, '__repr__', _make_repr([f.name for f in real if f.repr]))
    names = [f.name for f in real if f.compare]
    if eq and '__eq__' not in own:
        _set(cls, '__eq__', _make_eq(names))
    if order:
        for name in ('__lt__', '__le__', '__gt__', '__ge__'):
            if name in own:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
            _set(cls, name, _make_order(name, names))
    if frozen:
        _set(cls, '__setattr__', _make_frozen('assign to', all_fields, cls))
        _set(cls, '__delattr__', _make_frozen('delete', all_fields, cls))
    _set_hash(cls, real, unsafe_hash, eq, frozen)
    if match_args and '__match_args__' not in own:
        cls.__match_args__ = tuple(f.name for f in all_fields.values()
                                   if f.init and not f.kw_only and f._kind != 'classvar')
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__
    return cls


def _set(cls, name, function):
    function.__name__ = name
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    setattr(cls, name, function)


def _set_hash(cls, real, unsafe_hash, eq, frozen):
    explicit = cls.__dict__.get('__hash__', MISSING)
    has_explicit = explicit is not MISSING and not (
        explicit is None and '__eq__' in cls.__dict__)
    names = [f.name for f in real if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash:
        if has_explicit:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        _set(cls, '__hash__', _make_hash(names))
    elif eq and frozen:
        if not has_explicit:
            _set(cls, '__hash__', _make_hash(names))
    elif eq and not has_explicit:
        cls.__hash__ = None


def _make_hash(names):
    def __hash__(self):
        return hash(tuple([getattr(self, name) for name in names]))
    return __hash__


def _make_repr(names):
    active = set()      # guards against objects that contain themselves

    def __repr__(self):
        key = id(self)
        if key in active:
            return '...'
        active.add(key)
        try:
            shown = ', '.join([f'{name}={getattr(self, name)!r}' for name in names])
            return f'{self.__class__.__qualname__}({shown})'
        finally:
            active.discard(key)
    return __repr__


def _make_eq(names):
    def __eq__(self, other):
        if self is other:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        for name in names:
            if not getattr(self, name) == getattr(other, name):
                return False
        return True
    return __eq__


def _make_order(operation, names):
    def compare(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        a = tuple([getattr(self, name) for name in names])
        b = tuple([getattr(other, name) for name in names])
        if operation == '__lt__':
            return a < b
        if operation == '__le__':
            return a <= b
        if operation == '__gt__':
            return a > b
        return a >= b
    return compare


def _make_frozen(what, fields, owner):
    def refuse(self, name, *value):
        if type(self) is owner or name in fields:
            raise FrozenInstanceError(f'cannot {what} field {name!r}')
        if value:
            super(owner, self).__setattr__(name, *value)
        else:
            super(owner, self).__delattr__(name)
    return refuse


def _make_init(cls, all_fields, frozen):
    with_init = [f for f in all_fields.values() if f.init and f._kind != 'classvar']
    positional = [f for f in with_init if not f.kw_only]
    keyword = [f for f in with_init if f.kw_only]
    seen_default = None
    for f in positional:
        if f._has_default():
            seen_default = f
        elif seen_default is not None:
            raise TypeError(f'non-default argument {f.name!r} follows default argument '
                            f'{seen_default.name!r}')
    names = [f.name for f in positional]
    known = set(f.name for f in with_init)
    # Fields that __init__ sets without a parameter.
    silent = [f for f in all_fields.values()
              if not f.init and f._kind == 'field' and f.default_factory is not MISSING]
    init_vars = [f.name for f in with_init if f._kind == 'initvar']
    stored = [f for f in with_init if f._kind == 'field']
    label = f'{cls.__qualname__}.__init__()'
    has_post_init = hasattr(cls, '__post_init__')
    count = len(names)
    simple = not keyword and not silent and not init_vars
    set_attribute = object.__setattr__

    def __init__(self, /, *args, **kwargs):
        if simple and not kwargs and len(args) == count:
            for name, value in zip(names, args):
                if frozen:
                    set_attribute(self, name, value)
                else:
                    setattr(self, name, value)
        else:
            values = _bind(label, positional, keyword, names, known, args, kwargs)
            for f in stored:
                value = values[f.name]
                if value is _HAS_DEFAULT_FACTORY:
                    value = f.default_factory()
                if frozen:
                    set_attribute(self, f.name, value)
                else:
                    setattr(self, f.name, value)
            for f in silent:
                set_attribute(self, f.name, f.default_factory())
            if has_post_init and init_vars:
                self.__post_init__(*[values[name] for name in init_vars])
                return
        if has_post_init:
            self.__post_init__()

    __init__.__annotations__ = {f.name: f.type for f in with_init}
    return __init__


def _and(names):
    shown = [repr(name) for name in names]
    if len(shown) == 1:
        return shown[0]
    if len(shown) == 2:
        return f'{shown[0]} and {shown[1]}'
    return ', '.join(shown[:-1]) + ', and ' + shown[-1]


def _bind(label, positional, keyword, names, known, args, kwargs):
    """Arguments to values, with the errors of a function with these parameters."""
    if len(args) > len(names):
        most = len(names) + 1
        least = 1 + sum(1 for f in positional if not f._has_default())
        takes = f'from {least} to {most}' if least < most else str(most)
        plural = '' if most == 1 else 's'
        raise TypeError(f'{label} takes {takes} positional argument{plural} but '
                        f'{len(args) + 1} were given')
    values = dict(zip(names, args))
    for name, value in kwargs.items():
        if name not in known:
            raise TypeError(f"{label} got an unexpected keyword argument '{name}'")
        if name in values:
            raise TypeError(f"{label} got multiple values for argument '{name}'")
        values[name] = value
    for group, kind in ((positional, 'positional'), (keyword, 'keyword-only')):
        missing = []
        for f in group:
            if f.name not in values:
                if f.default_factory is not MISSING:
                    values[f.name] = _HAS_DEFAULT_FACTORY
                elif f.default is not MISSING:
                    values[f.name] = f.default
                else:
                    missing.append(f.name)
        if missing:
            plural = '' if len(missing) == 1 else 's'
            raise TypeError(f'{label} missing {len(missing)} required {kind} argument{plural}: '
                            f'{_and(missing)}')
    return values


def fields(class_or_instance):
    found = getattr(class_or_instance, '__dataclass_fields__', None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple(f for f in found.values() if f._kind == 'field')


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, '__dataclass_fields__')


def _is_instance(obj):
    return hasattr(type(obj), '__dataclass_fields__')


def _convert(obj, inner):
    if _is_instance(obj):
        return inner(obj)
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_convert(item, inner) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_convert(item, inner) for item in obj])
    if isinstance(obj, dict):
        return type(obj)((_convert(k, inner), _convert(v, inner)) for k, v in obj.items())
    import copy
    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')

    def inner(obj):
        return dict_factory([(f.name, _convert(getattr(obj, f.name), inner))
                             for f in fields(obj)])
    return inner(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')

    def inner(obj):
        return tuple_factory([_convert(getattr(obj, f.name), inner) for f in fields(obj)])
    return inner(obj)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in obj.__dataclass_fields__.values():
        if f._kind == 'classvar':
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be '
                                'specified with replace()')
            continue
        if f.name not in changes:
            if f._kind == 'initvar' and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    namespace = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            annotations[item] = 'typing.Any'
        else:
            annotations[item[0]] = item[1]
            if len(item) == 3:
                namespace[item[0]] = item[2]
    namespace['__annotations__'] = annotations
    options.pop('module', None)
    return dataclass(type(cls_name, tuple(bases), namespace), **options)
