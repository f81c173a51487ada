"""What must happen after a fork and before a process ends (Lib/multiprocessing/util.py)."""
import atexit
import sys
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
        if exitpriority is not None and not isinstance(exitpriority, int):
            raise TypeError(f'Exitpriority ({exitpriority!r}) must be None or int, not {type(exitpriority)!s}')
        if obj is None and exitpriority is None:
            raise ValueError('Without object, exitpriority cannot be None')
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

    def __repr__(self):
        name = getattr(self._callback, '__name__', self._callback)
        if not self.still_active():
            return f'<{type(self).__name__} object, dead>'
        text = f'<{type(self).__name__} object, callback={name}'
        if self._args:
            text += f', args={self._args!r}'
        if self._kwargs:
            text += f', kwargs={self._kwargs!r}'
        if self._key[0] is not None:
            text += f', exitpriority={self._key[0]}'
        return text + '>'


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
    info('process shutting down')
    debug('running all "atexit" finalizers with priority >= 0')
    _run_finalizers(0)
    for child in process.active_children():
        if child.daemon:
            info('calling terminate() for daemon %s', child.name)
            child._popen.terminate()
    for child in process.active_children():
        info('calling join() for process %s', child.name)
        child.join()
    debug('running the remaining "atexit" finalizers')
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


def _the(name):
    """As part of another name: "the pipe of the queue todo"."""
    return f'the {name}' if ' ' in name and not name.startswith(('the ', 'a ')) else name


def is_exiting():
    return _exiting


def _flush_std_streams():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError):
            pass


def get_temp_dir():
    import os
    from . import process
    config = process.current_process()._config
    if config.get('tempdir') is None:
        import tempfile
        made = tempfile.mkdtemp(prefix='pymp-')
        info('created temp directory %s', made)
        Finalize(None, os.rmdir, args=(made,), exitpriority=-100)
        config['tempdir'] = made
    return config['tempdir']


# --- logging

NOTSET, SUBDEBUG, DEBUG, INFO, SUBWARNING, WARNING = 0, 5, 10, 20, 25, 30
_logger = None
_log_to_stderr = False


def get_logger():
    global _logger
    if _logger is None:
        import logging
        _logger = logging.getLogger('multiprocessing')
        _logger.propagate = 0
    return _logger


def log_to_stderr(level=None):
    global _log_to_stderr
    import logging
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter('[%(levelname)s/%(processName)s] %(message)s'))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    _log_to_stderr = True
    return logger


def _log(level):
    def log(msg, *args):
        if _logger is not None:
            _logger.log(level, msg, *args)
    return log


sub_debug, debug, info, sub_warning = _log(5), _log(10), _log(20), _log(25)
warn = _log(30)
