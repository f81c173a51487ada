"""The low-level thread interface (Modules/_threadmodule.c): locks, threads without names,
thread-local data."""
import _machine
from _machine import get_ident

LockType = lock = type(_machine.lock())
RLock = type(_machine.rlock())
allocate_lock = allocate = LockType
error = RuntimeError
TIMEOUT_MAX = 9223372036.0
_stack_size = 0
inherit = None      # what makes of a thread's function one that begins with its parent's signal mask
_running = 0        # threads started here that have not ended


def get_native_id():
    return get_ident()


def stack_size(size=0, /):
    """What the next threads would get; nothing here needs it."""
    global _stack_size
    if size < 0:
        raise ValueError('size must be 0 or a positive value')
    if 0 < size < 32768:
        raise ValueError(f'size not valid: {size} bytes')
    old, _stack_size = _stack_size, size
    return old


def daemon_threads_allowed():
    return True


def _is_main_interpreter():
    return True


def _get_main_thread_ident():
    import threading
    return threading.main_thread().ident


def _count():
    return _running


def _run(function, args, kwargs):
    global _running
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException as exc:
        from _describe import describe_exception
        _machine.write(2, f'Exception ignored in thread started by: {function!r}\n'
                       + describe_exception(exc))
    finally:
        _forget_locals()
        _running -= 1


def _start(run, *how):
    """All threads begin here."""
    return _machine.start_thread(run if inherit is None else inherit(run), *how)


def start_new_thread(function, args, kwargs={}, /):
    global _running
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if not isinstance(kwargs, dict):
        raise TypeError('optional 3rd arg must be a dictionary')
    label = getattr(function, '__name__', None) or type(function).__name__
    name = f'{label}()'
    _running += 1
    return _start(_run, (function, args, kwargs), name, label, True)


start_new = start_new_thread


def exit():
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    """As if the signal had come: its handler runs in the main thread at its next checkpoint. It
    wakes nobody up."""
    import signal
    if not 0 < signum < 65:
        raise ValueError('signal number out of range')
    handler = signal.getsignal(signum)
    if callable(handler):
        _machine.interrupt_main(signum)


_to_raise = {}      # ident -> exception another thread wants raised in that one


def _set_asynchronous(ident, exception):
    """PyThreadState_SetAsyncExc: how many threads have that ident."""
    name = None if exception is None else getattr(exception, '__name__', None) or repr(exception)
    _to_raise[ident] = exception
    if _machine.interrupt_thread(ident, name):
        return 1
    del _to_raise[ident]
    return 0


def _raise_asynchronous():
    exception = _to_raise.pop(get_ident(), None)
    if exception is not None:
        raise exception


class _ExceptHookArgs(tuple):
    """What threading.excepthook is called with."""

    def __new__(cls, sequence, /):
        self = tuple.__new__(cls, sequence)
        if len(self) != 4:
            raise TypeError(f'_thread._ExceptHookArgs() takes a 4-sequence '
                            f'({len(self)}-sequence given)')
        return self

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        return (f'_thread._ExceptHookArgs(exc_type={self[0]!r}, exc_value={self[1]!r}, '
                f'exc_traceback={self[2]!r}, thread={self[3]!r})')


# --- thread-local data

_locals_of = {}     # ident -> the tables (see _local.__new__) that hold data of that thread


class _local:
    """Attributes of their own in every thread; a subclass's __init__ runs once in each."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        # For each thread its attributes. __init__ is called by whoever makes the object.
        object.__setattr__(self, '_local__table', {})
        object.__setattr__(self, '_local__args', (args, kwargs))
        _new_data(self)
        return self

    def __getattribute__(self, name):
        data = _data(self)
        if name == '__dict__':
            return data
        if name in data and not _is_data_descriptor(self, name):
            return data[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError as exc:
            if getattr(exc, 'obj', None) is not self or hasattr(type(self), name):
                raise
        raise _missing(self, name)

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(f"'{_type_name(self)}' object attribute '__dict__' is read-only")
        data = _data(self)
        if _is_data_descriptor(self, name):
            object.__setattr__(self, name, value)
        else:
            data[name] = value

    def __delattr__(self, name):
        if name == '__dict__':
            raise AttributeError(f"'{_type_name(self)}' object attribute '__dict__' is read-only")
        data = _data(self)
        if _is_data_descriptor(self, name):
            object.__delattr__(self, name)
        elif name in data:
            del data[name]
        else:
            raise _missing(self, name)


def _type_name(self):
    cls = type(self)
    return '_thread._local' if cls is _local else cls.__name__


def _missing(self, name):
    return AttributeError(f"'{_type_name(self)}' object has no attribute {name!r}", name=name,
                          obj=self)


def _is_data_descriptor(self, name):
    cls = type(self)
    if cls is not _local:
        for base in cls.__mro__:
            if name in base.__dict__.get('__slots__', ()):
                return True
            if name in base.__dict__:
                return hasattr(type(base.__dict__[name]), '__set__')
    return False


def _new_data(self):
    table = object.__getattribute__(self, '_local__table')
    ident = get_ident()
    data = table[ident] = {}
    tables = _locals_of.get(ident)
    if tables is not None:
        tables.append(table)
    elif _machine.thread_info(ident) != ('MainThread',):     # which never forgets
        _locals_of[ident] = [table]
    return data


def _data(self):
    data = object.__getattribute__(self, '_local__table').get(get_ident())
    if data is None:
        data = _new_data(self)
        if type(self).__init__ is not object.__init__:
            args, kwargs = object.__getattribute__(self, '_local__args')
            type(self).__init__(self, *args, **kwargs)
    return data


def _forget_locals():
    """The calling thread ends: what it kept in thread-local objects goes with it."""
    ident = get_ident()
    for table in _locals_of.pop(ident, ()):
        table.pop(ident, None)
