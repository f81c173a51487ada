"""The questions about live objects that programs ask most."""
import types

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
    return iscoroutine(obj) or hasattr(type(obj), '__await__')


def isabstract(obj):
    return isclass(obj) and bool(getattr(obj, '__abstractmethods__', None))


def _has_flag(obj, flag):
    while True:
        if ismethod(obj):
            obj = obj.__func__
        elif hasattr(obj, 'func') and hasattr(obj, 'keywords'):     # functools.partial
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
