"""The low-level thread interface (Modules/_threadmodule.c): locks, and threads without names."""
import _machine
from _machine import get_ident, lock as allocate_lock, rlock as RLock

LockType = lock = type(allocate_lock())
error = RuntimeError
TIMEOUT_MAX = 9223372036.0


def allocate():
    return allocate_lock()


def get_native_id():
    return get_ident()


def stack_size(size=0):
    return 0


def _run(function, args, kwargs):
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException as exc:
        from _describe import describe_exception
        _machine.write(2, f'Exception ignored in thread started by {function!r}:\n'
                       + describe_exception(exc))


def start_new_thread(function, args, kwargs={}, /):
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    label = getattr(function, '__name__', None) or type(function).__name__
    name = f'{label}()'
    return _machine.start_thread(_run, (function, args, kwargs), name, label, True)


start_new = start_new_thread


def exit():
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    raise NotImplementedError('Interleave: signals are not simulated')
