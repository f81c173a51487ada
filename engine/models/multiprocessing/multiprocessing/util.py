"""What must happen after a fork and before a process ends (Lib/multiprocessing/util.py)."""
import atexit
import _machine

_after_fork_registry = []       # (object, function), in the order of registration
_finalizers = {}                # (exit priority, number) -> Finalize
_finalizer_number = 0
_exiting = False


def register_after_fork(obj, func):
    _after_fork_registry.append((obj, func))


def _run_after_forkers():
    for obj, func in list(_after_fork_registry):
        func(obj)


class Finalize:
    """A function that is called once: by calling the object, or when the process ends."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        global _finalizer_number
        _finalizer_number += 1
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._key = (exitpriority, _finalizer_number)
        self._pid = _machine.getpid()
        _finalizers[self._key] = self

    def __call__(self):
        if _finalizers.pop(self._key, None) is None:
            return None
        if self._pid != _machine.getpid():
            return None
        return self._callback(*self._args, **self._kwargs)

    def cancel(self):
        _finalizers.pop(self._key, None)

    def still_active(self):
        return self._key in _finalizers


def _run_finalizers(minimum=None):
    """Highest priority first, then the youngest; those without a priority are not run."""
    keys = [key for key in _finalizers
            if key[0] is not None and (minimum is None or key[0] >= minimum)]
    for key in sorted(keys, reverse=True):
        finalizer = _finalizers.get(key)
        if finalizer is not None:
            try:
                finalizer()
            except Exception as exc:
                from _describe import describe_exception
                _machine.write(2, describe_exception(exc))
    if minimum is None:
        _finalizers.clear()


def _forget_finalizers():
    _finalizers.clear()


def _exit_function():
    """Ends daemonic children, waits for the others, and lets queues finish writing."""
    global _exiting
    if _exiting:
        return
    _exiting = True
    from . import process
    _run_finalizers(0)
    for child in process.active_children():
        if child.daemon:
            child._popen.terminate()
    for child in process.active_children():
        child.join()
    _run_finalizers()


def _start_over():
    """In a new process, which has its own end before it."""
    global _exiting
    _exiting = False


atexit.register(_exit_function)


# Names of things in the trace: numbered in the order a process makes them.
_numbers = {}


def _next_name(kind):
    number = _numbers[kind] = _numbers.get(kind, 0) + 1
    return f'{kind}-{number}'


def debug(msg, *args):
    pass


info = sub_debug = debug
