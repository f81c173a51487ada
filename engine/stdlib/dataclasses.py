"""Data classes: __init__, __repr__ and comparisons from annotations, as source that is compiled: they run as fast,
and complain in the same words, as if they were written by hand."""
import _vm

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

    def __repr__(self):
        return f'dataclasses.InitVar[{getattr(self.type, "__name__", self.type)}]'


def _read_only(mapping):
    return type(type.__dict__)(mapping)


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
        self.metadata = _read_only(metadata or {})
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
        if f._kind == 'field' and f.default is not MISSING and type(f.default).__hash__ is None:
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
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


class _Params:
    def __init__(self, **options):
        self.__dict__.update(options)

    def __repr__(self):
        return '_DataclassParams(' + ','.join([f'{name}={value!r}' for name, value in self.__dict__.items()]) + ')'


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    inherits = frozen_base = False
    for base in cls.__mro__[1:]:
        parameters = base.__dict__.get('__dataclass_params__')
        if parameters is not None:
            inherits = True
            frozen_base = frozen_base or parameters.frozen
    if inherits and frozen_base and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    all_fields = _collect(cls, kw_only)
    if inherits and frozen and not frozen_base:
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    cls.__dataclass_fields__ = all_fields
    cls.__dataclass_params__ = _Params(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                                       match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
    real = [f for f in all_fields.values() if f._kind == 'field']
    own = cls.__dict__
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    source = _Source(cls)
    if init:
        _add_init(source, cls, all_fields, frozen)
    if repr and '__repr__' not in own:
        shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in real if f.repr])
        source.add('__repr__', 'self', [f"return f'{{self.__class__.__qualname__}}({shown})'"], 'recursive')
    names = [f.name for f in real if f.compare]

    def values(of, names):
        return '(' + ''.join([f'{of}.{name}, ' for name in names]) + ')'

    if eq and '__eq__' not in own:
        tests = ' and '.join([f'self.{name} == other.{name}' for name in names]) or 'True'
        source.add('__eq__', 'self, other', ['if self is other:', '    return True', 'if other.__class__ is self.__class__:',
                                             f'    return {tests}', 'return NotImplemented'])
    if order:
        for name, sign in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if name in own:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
            source.add(name, 'self, other', ['if other.__class__ is self.__class__:',
                                             f'    return {values("self", names)} {sign} {values("other", names)}',
                                             'return NotImplemented'])
    if frozen:
        for name, what, more in (('__setattr__', 'assign to', ', value'), ('__delattr__', 'delete', '')):
            if name in own:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
            known = tuple([f.name for f in real])
            source.add(name, f'self, name{more}', [
                # With slots it is another class than the one these were made for (and super() says so).
                f'if {"" if slots else "type(self) is cls or "}name in {known}:',
                f"    raise FrozenInstanceError(f'cannot {what} field {{name!r}}')",
                "raise TypeError('super(type, obj): obj (instance of ' + type(self).__name__ + ') is not an instance or subtype '"
                " 'of type (' + cls.__name__ + ').')" if slots else f'super(cls, self).{name}(name{more})'])
    explicit = own.get('__hash__', MISSING)
    has_hash = explicit is not MISSING and not (explicit is None and '__eq__' in own)
    hashed = [f.name for f in real if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash and has_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or eq and frozen and not has_hash:
        source.add('__hash__', 'self', [f'return hash({values("self", hashed)})'])
    source.install()
    if eq and not frozen and not unsafe_hash and not has_hash:
        cls.__hash__ = None
    if match_args and '__match_args__' not in own:
        cls.__match_args__ = tuple([f.name for f in all_fields.values()
                                    if f.init and not f.kw_only and f._kind != 'classvar'])
    if cls.__doc__ is None:
        _add_doc(cls, all_fields)
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    return _with_slots(cls, real, frozen, weakref_slot, source) if slots else cls


class _Source:
    """The methods of one class, compiled together."""

    def __init__(self, cls):
        self.cls = cls
        self.scope = {'__builtins__': _vm.builtins, 'cls': cls, 'MISSING': MISSING, 'FACTORY': _HAS_DEFAULT_FACTORY,
                      'FrozenInstanceError': FrozenInstanceError, 'set_field': object.__setattr__, 'recursive': _recursive,
                      '__name__': cls.__module__}
        self.lines = []
        self.names = []

    def add(self, name, parameters, body, decorator=None):
        if decorator:
            self.lines.append(f'@{decorator}')
        self.lines.append(f'def {name}({parameters}):')
        self.lines += [' ' + line for line in body]
        self.names.append(name)

    def install(self):
        if not self.lines:
            return
        code = _vm.compile('\n'.join(self.lines) + '\n', f'<dataclass {self.cls.__qualname__}>', 'exec', True)
        _vm.exec_body(code, self.scope, self.scope)
        for name in self.names:
            function = self.scope[name]
            function.__qualname__ = f'{self.cls.__qualname__}.{name}'
            setattr(self.cls, name, function)


def _recursive(method):
    active = set()      # guards against objects that contain themselves

    def __repr__(self):
        key = id(self)
        if key in active:
            return '...'
        active.add(key)
        try:
            return method(self)
        finally:
            active.discard(key)
    __repr__.__interleave_made__ = True
    return __repr__


def _add_init(source, cls, all_fields, frozen):
    with_init = [f for f in all_fields.values() if f.init and f._kind != 'classvar']
    seen_default = None
    for f in with_init:
        if f.kw_only:
            continue
        if f._has_default():
            seen_default = f
        elif seen_default is not None:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')
    me = 'self' if 'self' not in all_fields else '__dataclass_self__'
    parameters = [me]
    for f in sorted(with_init, key=lambda f: bool(f.kw_only)):
        if f.kw_only and '*' not in parameters:
            parameters.append('*')
        if f.default is not MISSING:
            source.scope[f'default_{f.name}'] = f.default
            parameters.append(f'{f.name}=default_{f.name}')
        else:
            parameters.append(f.name if f.default_factory is MISSING else f'{f.name}=FACTORY')
    body = []
    for f in all_fields.values():
        value = f.name
        if f.default_factory is not MISSING and f._kind == 'field':
            source.scope[f'factory_{f.name}'] = f.default_factory
            value = f'factory_{f.name}() if {f.name} is FACTORY else {f.name}' if f.init else f'factory_{f.name}()'
        elif not f.init and (f.default is MISSING or not cls.__dataclass_params__.slots):
            continue
        elif not f.init:
            source.scope[f'default_{f.name}'] = f.default
            value = f'default_{f.name}'
        if f._kind == 'field':
            body.append(f'set_field({me}, {f.name!r}, {value})' if frozen else f'{me}.{f.name} = {value}')
    if hasattr(cls, '__post_init__'):
        body.append(f'{me}.__post_init__({", ".join([f.name for f in all_fields.values() if f._kind == "initvar"])})')
    source.add('__init__', ', '.join(parameters), body or ['pass'])
    source.annotations = {f.name: f.type for f in with_init}
    source.annotations['return'] = None
    source.lines.append('__init__.__annotations__ = annotations')
    source.scope['annotations'] = source.annotations


def _add_doc(cls, all_fields):
    try:
        import inspect
        cls.__doc__ = cls.__name__ + str(inspect.signature(cls)).replace(' -> None', '')
    except (TypeError, ValueError):
        cls.__doc__ = ''


def _with_slots(cls, real, frozen, weakref_slot, source):
    """The class once more: slots have to be known when a class is made."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    names = [f.name for f in real]
    namespace['__slots__'] = tuple([name for name in names if name not in inherited] + ['__weakref__'] * weakref_slot)
    for name in [*names, '__dict__', '__weakref__']:
        namespace.pop(name, None)
    if frozen:
        namespace.setdefault('__getstate__', lambda self: [getattr(self, name) for name in names])
        namespace.setdefault('__setstate__', _restore)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    source.scope['cls'] = made
    for value in namespace.values():        # super() in its methods means the new class
        function = getattr(value, '__func__', None) or getattr(value, 'fget', None) or value
        for name, cell in zip(getattr(getattr(function, '__code__', None), 'co_freevars', ()),
                              getattr(function, '__closure__', None) or ()):
            if name == '__class__' and cell.cell_contents is cls:
                _vm.set_cell(cell, made)
    return made


def _restore(self, state):
    for field, value in zip(fields(self), state):
        object.__setattr__(self, field.name, value)


def fields(class_or_instance):
    found = getattr(class_or_instance, '__dataclass_fields__', None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance') from None
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
                raise ValueError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._kind == 'initvar' and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
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
