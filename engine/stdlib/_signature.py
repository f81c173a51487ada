"""Signatures: what arguments a callable takes, as objects; and which of them a call gives."""

import enum
import functools
import types

_missing = object()


class _empty:
    """Marks that there is no default or annotation."""


_empty.__module__ = 'inspect'


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only',
                'variadic keyword')[int(self)]


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation.__qualname__ if annotation.__module__ in ('builtins', base_module) else \
            f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation).replace('typing.', '')


class Parameter:
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.kind = _ParameterKind(kind)
        if default is not _empty and self.kind in (2, 4):
            raise ValueError(f'{self.kind.description} parameters cannot have default values')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self.name, self.default, self.annotation = name, default, annotation

    def replace(self, *, name=_missing, kind=_missing, annotation=_missing, default=_missing):
        return type(self)(self.name if name is _missing else name, self.kind if kind is _missing else kind,
                          default=self.default if default is _missing else default,
                          annotation=self.annotation if annotation is _missing else annotation)

    def __str__(self):
        text = {2: '*', 4: '**'}.get(int(self.kind), '') + self.name
        if self.annotation is not _empty:
            text += f': {formatannotation(self.annotation)}'
            return text if self.default is _empty else f'{text} = {self.default!r}'
        return text if self.default is _empty else f'{text}={self.default!r}'

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        return isinstance(other, Parameter) and (self.name, self.kind, self.default, self.annotation) == \
            (other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, self.kind))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        out = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind >= 3 or name not in self.arguments:
                break
            if parameter.kind == 2:
                out.extend(self.arguments[name])
            else:
                out.append(self.arguments[name])
        return tuple(out)

    @property
    def kwargs(self):
        out = {}
        behind = False
        for name, parameter in self.signature.parameters.items():
            if parameter.kind >= 3:
                behind = True
            elif name not in self.arguments:
                behind = True
                continue
            if not behind or name not in self.arguments:
                continue
            if parameter.kind == 4:
                out.update(self.arguments[name])
            elif parameter.kind != 2:
                out[name] = self.arguments[name]
        return out

    def apply_defaults(self):
        made = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                made[name] = self.arguments[name]
            elif parameter.default is not _empty:
                made[name] = parameter.default
            elif parameter.kind == 2:
                made[name] = ()
            elif parameter.kind == 4:
                made[name] = {}
        self.arguments = made

    def __eq__(self, other):
        return isinstance(other, BoundArguments) and (self.signature, self.arguments) == (other.signature, other.arguments)

    def __repr__(self):
        inside = ', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])
        return f'<BoundArguments ({inside})>'


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = types.MappingProxyType({p.name: p for p in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return signature(obj, follow_wrapped=follow_wrapped)

    def replace(self, *, parameters=_missing, return_annotation=_missing):
        return type(self)(self.parameters.values() if parameters is _missing else parameters,
                          return_annotation=self.return_annotation if return_annotation is _missing else return_annotation)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial=False):
        arguments = {}
        given = list(args)
        named = dict(kwargs)
        for name, p in self.parameters.items():
            if p.kind == 2:
                if given:
                    arguments[name] = tuple(given)
                    given = []
            elif p.kind == 4:
                if named and not given:
                    arguments[name] = named
                    named = {}
            elif given and p.kind <= 1:
                if name in named and p.kind == 1:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = given.pop(0)
            elif p.kind != 0 and name in named:
                arguments[name] = named.pop(name)
            elif p.default is _empty and not partial:
                kind = ' keyword-only' if p.kind == 3 else ' positional-only' if p.kind == 0 and name in named else ''
                if not given or p.kind != 3:
                    raise TypeError(f'missing a required{kind} argument: {name!r}')
        if given:
            raise TypeError('too many positional arguments')
        if named:
            raise TypeError(f'got an unexpected keyword argument {next(iter(named))!r}')
        return BoundArguments(self, arguments)

    def __eq__(self, other):
        return isinstance(other, Signature) and list(self.parameters.values()) == list(other.parameters.values()) \
            and self.return_annotation == other.return_annotation

    def __hash__(self):
        return hash(tuple(self.parameters.values()))

    def __str__(self):
        parts = []
        slash = star = False
        for p in self.parameters.values():
            if p.kind == 0:
                slash = True
            elif slash:
                parts.append('/')
                slash = False
            if p.kind == 2:
                star = True
            elif p.kind == 3 and not star:
                parts.append('*')
                star = True
            parts.append(str(p))
        if slash:
            parts.append('/')
        arrow = '' if self.return_annotation is _empty else f' -> {formatannotation(self.return_annotation)}'
        return f'({", ".join(parts)}){arrow}'

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'


for _class in (Parameter, Signature, BoundArguments, _ParameterKind):
    _class.__module__ = 'inspect'


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if isinstance(obj, types.MethodType):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    if follow_wrapped:
        while hasattr(obj, '__wrapped__') and not hasattr(obj, '__signature__'):
            obj = obj.__wrapped__
    made = getattr(obj, '__signature__', None)
    if made is not None:
        return made
    if isinstance(obj, functools.partial):
        return _of_partial(obj)
    if isinstance(obj, types.FunctionType):
        return _of_function(obj)
    if isinstance(obj, type):
        call = next((cls.__dict__['__call__'] for cls in type(obj).__mro__ if '__call__' in cls.__dict__), None)
        if isinstance(call, types.FunctionType):        # the metaclass's
            return _without_first(signature(call))
        for name in ('__new__', '__init__'):
            for cls in obj.__mro__:
                method = cls.__dict__.get(name)
                if method is not None:
                    if cls is object:
                        break
                    method = getattr(method, '__func__', method)
                    if isinstance(method, types.FunctionType):
                        return _without_first(signature(method))
                    break
        if obj.__module__ != 'builtins':
            return Signature()
        raise ValueError(f'no signature found for builtin type {obj!r}')
    if isinstance(obj, types.BuiltinFunctionType):
        raise ValueError(f'no signature found for builtin {obj!r}')
    return signature(types.MethodType(type(obj).__call__, obj))


def _without_first(found):
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind > 2:
        raise ValueError('invalid method signature')
    if parameters[0].kind <= 1:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    count, keyword_count, only = code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount
    annotations = function.__annotations__
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for i in range(count):
        at = i - count + len(defaults)
        add(names[i], 0 if i < only else 1, defaults[at] if at >= 0 else _empty)
    index = count + keyword_count
    if code.co_flags & 4:
        add(names[index], 2)
        index += 1
    for name in names[count:count + keyword_count]:
        add(name, 3, keyword_defaults.get(name, _empty))
    if code.co_flags & 8:
        add(names[index], 4)
    return Signature(parameters, return_annotation=annotations.get('return', _empty))


def _of_partial(obj):
    found = signature(obj.func)
    try:
        bound = found.bind_partial(*obj.args, **obj.keywords)
    except TypeError as error:
        raise ValueError(f'partial object {obj!r} has incorrect arguments') from error
    out = []
    keyword_only = False
    for name, p in found.parameters.items():
        if name in bound.arguments and p.kind < 2:
            if name not in obj.keywords:
                continue
            keyword_only = True
            out.append(p.replace(default=obj.keywords[name], kind=3))
        elif name in bound.arguments and p.kind == 3:
            out.append(p.replace(default=bound.arguments[name]))
        elif keyword_only and p.kind == 1:
            out.append(p.replace(kind=3))
        elif not (keyword_only and p.kind == 2):
            out.append(p)
    return found.replace(parameters=out)
