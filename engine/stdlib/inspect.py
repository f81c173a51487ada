"""The questions about live objects that programs ask most."""
import functools
import types
import _vm

__all__ = ['isfunction', 'ismethod', 'isclass', 'ismodule', 'isbuiltin', 'iscoroutine',
           'iscoroutinefunction', 'isawaitable', 'isgenerator', 'isgeneratorfunction',
           'isasyncgen', 'isasyncgenfunction', 'iscode', 'isroutine', 'getmembers', 'getdoc',
           'unwrap', 'getmodule', 'cleandoc', 'markcoroutinefunction', 'isabstract',
           'getgeneratorstate', 'getcoroutinestate']

CO_GENERATOR = 0x20
CO_COROUTINE = 0x80
CO_ASYNC_GENERATOR = 0x200


def ismodule(obj):
    return isinstance(obj, types.ModuleType)


def isclass(obj):
    return isinstance(obj, type)


def isfunction(obj):
    return isinstance(obj, types.FunctionType)


def ismethod(obj):
    return isinstance(obj, types.MethodType)


def isbuiltin(obj):
    return isinstance(obj, types.BuiltinFunctionType)


def iscode(obj):
    return isinstance(obj, types.CodeType)


def isroutine(obj):
    return isbuiltin(obj) or isfunction(obj) or ismethod(obj)


def isgenerator(obj):
    return isinstance(obj, types.GeneratorType)


def iscoroutine(obj):
    return isinstance(obj, types.CoroutineType)


def isasyncgen(obj):
    return isinstance(obj, types.AsyncGeneratorType)


def isawaitable(obj):
    return (iscoroutine(obj) or hasattr(type(obj), '__await__')
            or isgenerator(obj) and _vm.generator_info(obj)[3])


def isabstract(obj):
    return isclass(obj) and bool(getattr(obj, '__abstractmethods__', None))


def _has_flag(obj, flag):
    while True:
        if ismethod(obj):
            obj = obj.__func__
        elif isinstance(obj, functools.partial):
            obj = obj.func
        else:
            break
    return isfunction(obj) and bool(obj.__code__.co_flags & flag)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or getattr(obj, '_is_coroutine_mark', False) is True


def markcoroutinefunction(func):
    func._is_coroutine_mark = True
    return func


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def unwrap(func, *, stop=None):
    seen = {id(func)}
    while hasattr(func, '__wrapped__') and (stop is None or not stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f'wrapper loop when unwrapping {func!r}')
        seen.add(id(func))
    return func


def getmembers(obj, predicate=None):
    members = []
    for name in sorted(dir(obj)):
        try:
            value = getattr(obj, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            members.append((name, value))
    return members


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()),
                 default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(obj):
    doc = getattr(obj, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(obj):
    import sys
    if ismodule(obj):
        return obj
    return sys.modules.get(getattr(obj, '__module__', None))


GEN_CREATED, GEN_RUNNING = 'GEN_CREATED', 'GEN_RUNNING'
GEN_SUSPENDED, GEN_CLOSED = 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING = 'CORO_CREATED', 'CORO_RUNNING'
CORO_SUSPENDED, CORO_CLOSED = 'CORO_SUSPENDED', 'CORO_CLOSED'


def _state(running, frame, suspended):
    if running:
        return 'RUNNING'
    if frame is None:
        return 'CLOSED'
    return 'SUSPENDED' if suspended else 'CREATED'


def getgeneratorstate(generator):
    return 'GEN_' + _state(generator.gi_running, generator.gi_frame,
                           getattr(generator, 'gi_suspended', True))


def getcoroutinestate(coroutine):
    return 'CORO_' + _state(coroutine.cr_running, coroutine.cr_frame,
                            getattr(coroutine, 'cr_suspended', True))


# --- signatures (the objects are in _signature)

from _signature import BoundArguments, Parameter, Signature, _empty, _ParameterKind, formatannotation, signature  # noqa: E402
from collections import namedtuple as _namedtuple    # noqa: E402

FullArgSpec = _namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')
Traceback = _namedtuple('Traceback', 'filename, lineno, function, code_context, index')
FrameInfo = _namedtuple('FrameInfo', 'frame, filename, lineno, function, code_context, index')


def getfullargspec(func):
    found = signature(func, follow_wrapped=False)
    args, kwonly, defaults, kwdefaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    if found.return_annotation is not _empty:
        annotations['return'] = found.return_annotation
    for name, p in found.parameters.items():
        if p.kind <= 1:
            args.append(name)
            if p.default is not _empty:
                defaults.append(p.default)
        elif p.kind == 2:
            varargs = name
        elif p.kind == 3:
            kwonly.append(name)
            if p.default is not _empty:
                kwdefaults[name] = p.default
        else:
            varkw = name
        if p.annotation is not _empty:
            annotations[name] = p.annotation
    if ismethod(func):
        args.insert(0, 'self')
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def getmro(cls):
    return cls.__mro__


def walktree(classes, children, parent):
    out = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        out.append((cls, cls.__bases__))
        if cls in children:
            out.append(walktree(children[cls], children, cls))
    return out


def getclasstree(classes, unique=False):
    """Classes as nested lists: (class, bases), and after it the list of those derived from it."""
    children, roots = {}, []
    for cls in classes:
        for parent in cls.__bases__:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + repr(value)):
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f"({', '.join(parts)})"


class EndOfBlock(Exception):
    pass


def indentsize(line):
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def isgetsetdescriptor(obj):
    return isinstance(obj, types.GetSetDescriptorType)


def ismemberdescriptor(obj):
    return isinstance(obj, types.MemberDescriptorType)


def ismethodwrapper(obj):
    return isinstance(obj, types.MethodWrapperType)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    return dict(getattr(obj, '__annotations__', None) or {})


def isdatadescriptor(obj):
    return hasattr(type(obj), '__set__') or hasattr(type(obj), '__delete__')


def ismethoddescriptor(obj):
    return not (ismethod(obj) or isfunction(obj) or isclass(obj)) and hasattr(type(obj), '__get__') and not isdatadescriptor(obj)


def istraceback(obj):
    return isinstance(obj, types.TracebackType)


def isframe(obj):
    return isinstance(obj, types.FrameType)


def getattr_static(obj, attr, default=_empty):
    for place in ([obj] if isclass(obj) else [obj, type(obj)]):
        for cls in place.__mro__ if isclass(place) else [place]:
            if attr in getattr(cls, '__dict__', {}):
                return cls.__dict__[attr]
    if default is not _empty:
        return default
    raise AttributeError(attr)


# --- source text: the program's own, or a library module's


def _code_of(obj):
    if ismethod(obj):
        obj = obj.__func__
    obj = unwrap(obj) if isfunction(obj) else obj
    if isfunction(obj):
        return obj.__code__
    return obj if iscode(obj) else None


def _text_of(obj):
    import _machine
    import sys
    module = obj if ismodule(obj) else sys.modules.get(getattr(obj, '__module__', None) or '__main__')
    name = module.__name__ if module is not None else '__main__'
    text = _machine.main_source() if name == '__main__' else _machine.source(name)
    if text is None:
        raise OSError('could not get source code')
    return text


def findsource(obj):
    """All lines of the file, and the index of the first one of an object."""
    if not (ismodule(obj) or isclass(obj) or _code_of(obj) is not None):
        raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                        f'{type(obj).__name__}')
    lines = _text_of(obj).splitlines(keepends=True)
    if ismodule(obj):
        return lines, 0
    if isclass(obj):
        start = next((i for i, line in enumerate(lines) if line.split('(')[0].split(':')[0].split()[:2] ==
                      ['class', obj.__name__]), None)
        if start is None:
            raise OSError('could not find class definition')
    else:
        start = _code_of(obj).co_firstlineno - 1
    while start > 0 and lines[start - 1].lstrip().startswith('@'):
        start -= 1
    return lines, start


def getblock(lines):
    """The lines of the block that begins with the first."""
    first = lines[0]
    margin = len(first) - len(first.lstrip())
    end = 0
    while lines[end].lstrip().startswith('@'):
        end += 1
    depth = 0
    while True:                  # the head may go over several lines
        depth += sum([lines[end].count(c) for c in '([{']) - sum([lines[end].count(c) for c in ')]}'])
        end += 1
        if depth <= 0 or end >= len(lines):
            break
    last = end
    while end < len(lines):
        line = lines[end]
        if line.strip() and len(line) - len(line.lstrip()) <= margin:
            break
        end += 1
        if line.strip():
            last = end
    return lines[:last]


def getsourcelines(obj):
    lines, start = findsource(obj)
    return (lines, 0) if ismodule(obj) else (getblock(lines[start:]), start + 1)


def getsource(obj):
    return ''.join(getsourcelines(obj)[0])


def getfile(obj):
    import _machine
    code = _code_of(obj)
    if code is not None:
        return code.co_filename
    return getattr(obj, '__file__', None) or _machine.file_name()


getsourcefile = getabsfile = getfile


def getmodulename(path):
    name = path.rpartition('/')[2]
    return name.removesuffix('.py') if name.endswith('.py') else None


def getcomments(obj):
    return None


def currentframe():
    from _frames import frame_at
    return frame_at(0, 1)


Traceback = _namedtuple('Traceback', 'filename, lineno, function, code_context, index')
ArgInfo = _namedtuple('ArgInfo', 'args varargs keywords locals')


def getframeinfo(frame, context=1):
    line = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    code = (frame.tb_frame if istraceback(frame) else frame).f_code
    lines = index = None
    if context > 0:
        import linecache
        every = linecache.getlines(code.co_filename)
        if every:
            start = max(0, min(line - 1 - context // 2, len(every) - context))
            lines, index = every[start:start + context], line - 1 - start
    return Traceback(code.co_filename, line, code.co_name, lines, index)


def getouterframes(frame, context=1):
    from _frames import program_frames
    return [FrameInfo(f, *getframeinfo(f, context)) for f in program_frames(frame)]


def getinnerframes(tb, context=1):
    found = []
    while tb is not None:
        if not tb.tb_frame.f_code.co_filename.startswith('<frozen '):
            found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def stack(context=1):
    from _frames import frame_at
    return getouterframes(frame_at(0, 1), context)


def trace(context=1):
    import sys
    error = sys.exception()
    return getinnerframes(error and error.__traceback__, context)


def getargvalues(frame):
    code = frame.f_code
    names = code.co_varnames
    plain = code.co_argcount + code.co_kwonlyargcount
    rest = list(names[plain:])
    varargs = rest.pop(0) if code.co_flags & CO_VARARGS else None
    keywords = rest.pop(0) if code.co_flags & CO_VARKEYWORDS else None
    return ArgInfo(list(names[:plain]), varargs, keywords, frame.f_locals)


def getmembers_static(obj, predicate=None):
    members = []
    for name in sorted(dir(obj)):
        value = getattr_static(obj, name)
        if predicate is None or predicate(value):
            members.append((name, value))
    return members


ClosureVars = _namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getclosurevars(func):
    import builtins
    if ismethod(func):
        func = func.__func__
    code = func.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    found, built, unbound = {}, {}, set()
    for name in code.co_names:
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif name in code.co_freevars:
            continue
        elif hasattr(builtins, name):
            built[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, built, unbound)


def getgeneratorlocals(generator):
    return _suspended_locals(generator, 'gi_frame')


def getcoroutinelocals(coroutine):
    return _suspended_locals(coroutine, 'cr_frame')


def _suspended_locals(generator, name):
    if getattr(generator, name) is None:
        return {}
    raise NotImplementedError('Interleave does not show the locals of a suspended generator to the program; '
                              'the machine panel does')


Attribute = _namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    found = []
    for name in sorted(dir(cls)):
        home = next((c for c in cls.__mro__ if name in c.__dict__), None)
        if home is None:
            continue
        value = home.__dict__[name]
        kind = ('static method' if isinstance(value, staticmethod) else 'class method' if isinstance(value, classmethod)
                else 'property' if isinstance(value, property) else 'method' if isroutine(value) else 'data')
        found.append(Attribute(name, kind, home, value))
    return found


def getasyncgenstate(agen):
    return 'AGEN_' + _state(agen.ag_running, agen.ag_frame, True)


AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = 'AGEN_CREATED', 'AGEN_RUNNING', 'AGEN_SUSPENDED', 'AGEN_CLOSED'
CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
__all__ += ['signature', 'Signature', 'Parameter', 'BoundArguments', 'getfullargspec', 'FullArgSpec', 'getcallargs', 'getmro',
            'get_annotations', 'isdatadescriptor', 'ismethoddescriptor', 'istraceback', 'isframe', 'getattr_static',
            'getsource', 'getsourcelines', 'getsourcefile', 'getfile', 'getcomments', 'currentframe', 'stack',
            'formatannotation', 'getasyncgenstate', 'getmodulename', 'getframeinfo', 'getouterframes', 'getinnerframes',
            'trace', 'getargvalues', 'ArgInfo', 'FrameInfo', 'Traceback', 'getmembers_static', 'getclosurevars', 'ClosureVars',
            'getgeneratorlocals', 'getcoroutinelocals', 'getclasstree', 'walktree', 'formatargvalues', 'findsource', 'getblock',
            'EndOfBlock', 'isgetsetdescriptor', 'ismemberdescriptor', 'ismethodwrapper', 'indentsize', 'classify_class_attrs', 'Attribute']
