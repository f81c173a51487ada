"""InterpreterPoolExecutor (Lib/concurrent/futures/interpreter.py, 3.14): a pool of threads, each with an
interpreter of its own, so that Python code of several runs at the same time in one process."""
import threading
from concurrent import interpreters
from . import thread

_number = 0


class BrokenInterpreterPool(thread.BrokenThreadPool):
    """An initializer failed."""


class _Call:
    """A call as it is made by a worker thread, in its interpreter."""

    def __init__(self, executor, fn, args, kwargs):
        self.__name__ = getattr(fn, '__name__', type(fn).__name__)
        self._executor = executor
        self._call = fn, args, kwargs

    def __call__(self):
        fn, args, kwargs = self._call
        return _run(self._executor._interpreters[threading.get_ident()], fn, args, kwargs)


def _run(interpreter, fn, args, kwargs):
    try:
        return interpreter.call(fn, *args, **kwargs)
    except interpreters.ExecutionFailed as failed:
        if failed._exception is None:
            raise
        raise failed._exception from failed


class InterpreterPoolExecutor(thread.ThreadPoolExecutor):
    BROKEN = BrokenInterpreterPool

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        global _number
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        if not thread_name_prefix:
            thread_name_prefix = f'InterpreterPoolExecutor-{_number}'
            _number += 1
        self._interpreters = {}     # thread -> its interpreter
        super().__init__(max_workers, thread_name_prefix, self._begin, (initializer, initargs))

    def _begin(self, initializer, initargs):
        made = self._interpreters[threading.get_ident()] = interpreters.create()
        if initializer is not None:
            _run(made, initializer, initargs, {})

    def submit(self, fn, /, *args, **kwargs):
        return super().submit(_Call(self, fn, args, kwargs))

    def shutdown(self, wait=True, *, cancel_futures=False):
        super().shutdown(wait, cancel_futures=cancel_futures)
        if wait:
            while self._interpreters:
                self._interpreters.popitem()[1].close()
