"""What counts as a coroutine, and how one is described in texts for people."""
from types import CoroutineType

__all__ = ('iscoroutinefunction', 'iscoroutine')


def iscoroutine(obj):
    if type(obj) is CoroutineType:
        return True
    # Objects that implement the protocol, as collections.abc.Coroutine asks for it.
    cls = type(obj)
    return (hasattr(cls, '__await__') and hasattr(cls, 'send') and hasattr(cls, 'throw')
            and hasattr(cls, 'close'))


def iscoroutinefunction(func):
    import inspect
    return inspect.iscoroutinefunction(func)


def _name(coro):
    """The coroutine's name with brackets: what a task is 'for'."""
    name = getattr(coro, '__qualname__', None) or getattr(coro, '__name__', None)
    if not name:
        name = f'<{type(coro).__name__} without __name__>'
    # Nested functions: the part that says where they are defined does not help a reader.
    name = name.rpartition('<locals>.')[2]
    return _OWN.get(name) or name.removeprefix('BaseEventLoop.') + '()'


_OWN = {'_Descriptors._ensure_resolved': 'an address to look up',
        '_Descriptors._accept_connection2': 'the connection accepted'}


def _format_coroutine(coro):
    """As in the repr of a task: name, state and place (coroutines._format_coroutine)."""
    name = getattr(coro, '__qualname__', None) or getattr(coro, '__name__', None)
    if name and name.startswith('_Descriptors.'):       # CPython's has classes for these
        name = f'{"BaseSelector" if "accept" in name else "Base"}EventLoop.{name[13:]}'
    name = f'{name}()' if name else f'<{type(coro).__name__} without __name__>()'
    code = getattr(coro, 'cr_code', None) or getattr(coro, 'gi_code', None)
    running = getattr(coro, 'cr_running', False)
    if code is None:
        return f'{name} running' if running else name
    file = getattr(code, 'co_filename', None) or '<empty co_filename>'
    frame = getattr(coro, 'cr_frame', None)
    if frame is not None:
        line = getattr(frame, 'f_lineno', None) or code.co_firstlineno
        return f'{name} running at {file}:{line}'
    return f'{name} done, defined at {file}:{code.co_firstlineno}'
