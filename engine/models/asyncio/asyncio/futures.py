"""Futures: a result that comes later, and who waits for it.

What happens at every switch is C++ (engine/machine/asyncio.cpp): setting the result, waking who
waits, __await__. `_callbacks` is None or holds, in order of registration, tasks that await the
future, and pairs (callback, context); context None marks a callback of asyncio's own.

A future also knows how its waiting is told in the trace: `_trace_kind`, `_trace_other` and
`_trace_value` are the event a task enters when it awaits this future, `_wake_kind` the event when
it is done.
"""
import _asyncio
import contextvars
from _machine import TaskAwaitsFuture, TaskWoken, TaskWokenBy
from . import events
from .exceptions import CancelledError, InvalidStateError

__all__ = ('Future', 'wrap_future', 'isfuture')


def isfuture(obj):
    return (hasattr(type(obj), '_asyncio_future_blocking')
            and obj._asyncio_future_blocking is not None)


def _get_loop(future):
    return future.get_loop() if hasattr(future, 'get_loop') else future._loop


# The attributes every future begins with, and their values: FutureSlot in engine/machine/asyncio.h.
# _asyncio_future_blocking is set while yielded by __await__; _log_traceback: it holds an exception
# that nobody has looked at.
_SLOTS = ('_state', '_loop', '_callbacks', '_result', '_exception', '_exception_tb',
          '_cancel_message', '_cancelled_exc', '_asyncio_future_blocking', '_log_traceback',
          '_trace_kind', '_trace_other', '_trace_value', '_wake_kind')
_DEFAULTS = ('PENDING', None, None, None, None, None, None, None, False, False,
             TaskAwaitsFuture, None, 'a Future', TaskWoken)


class Future:
    _asyncio_future_blocking = False
    _source_traceback = None    # in debug mode, where it was made
    _timed = None               # a timer ends the wait for it: what is added to who waits, for people

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        if self._loop._debug:
            self._source_traceback = events._stack()

    def __class_getitem__(cls, item):
        return cls

    # --- texts
    def _describe(self):
        parts = [self._state.lower()]
        if self._state == 'FINISHED':
            if self._exception is not None:
                parts.append(f'exception={self._exception!r}')
            else:
                parts.append(f'result={_short_repr(self._result)}')
        callbacks = self._describe_callbacks()
        if callbacks:
            parts.append(callbacks)
        if self._source_traceback:
            parts.append(events._origin(self._source_traceback))
        return parts

    def _describe_callbacks(self):
        shown = []
        for entry in self._callbacks or ():
            if type(entry) is tuple:
                shown.append(events._format_callback(entry[0], (), self._loop._debug))
            else:
                shown.append('Task.task_wakeup()')
        if not shown:
            return ''
        if len(shown) > 2:
            shown = [shown[0], f'<{len(shown) - 2} more>', shown[-1]]
        return f'cb=[{", ".join(shown)}]'

    def __repr__(self):
        return f'<{self._shown_name()} {" ".join(self._describe())}>'

    def _shown_name(self):
        return type(self).__name__

    # --- state
    def get_loop(self):
        return self._loop

    def cancelled(self):
        return self._state == 'CANCELLED'

    done = _asyncio.done

    def result(self):
        if self._state == 'CANCELLED':
            raise self._make_cancelled_error()
        if self._state == 'PENDING':
            raise InvalidStateError('Result is not set.')
        if self._log_traceback:
            self._mark_retrieved()
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        if self._state == 'CANCELLED':
            raise self._make_cancelled_error()
        if self._state == 'PENDING':
            raise InvalidStateError('Exception is not set.')
        if self._log_traceback:
            self._mark_retrieved()
        return self._exception

    _watch = _asyncio.watch
    _mark_retrieved = _asyncio.unwatch

    def _dropped(self):
        """Nobody refers to it any more (finalize() in _bootstrap.py)."""
        if self._log_traceback:
            self._log_traceback = False
            self._loop.call_exception_handler(events._with_origin({
                'message': f'{type(self).__name__} exception was never retrieved',
                'exception': self._exception, 'future': self}, self))

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            exc = self._cancelled_exc
            self._cancelled_exc = None
            return exc
        if self._cancel_message is None:
            return CancelledError()
        return CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        if self._log_traceback:
            self._mark_retrieved()
        if self._state != 'PENDING':
            return False
        self._state = 'CANCELLED'
        self._cancel_message = msg
        if self._callbacks:
            self._schedule_callbacks(TaskWokenBy, 'it was cancelled')
        return True

    set_result = _asyncio.set_result

    def set_exception(self, exception):
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            error = RuntimeError('StopIteration interacts badly with generators and cannot be '
                                 'raised into a Future')
            error.__cause__ = exception
            error.__context__ = exception
            exception = error
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = 'FINISHED'
        self._log_traceback = True
        self._watch()
        if self._callbacks:
            self._schedule_callbacks(TaskWoken, None)

    # --- callbacks
    _schedule_callbacks = _asyncio.schedule

    def _add_callback(self, entry):
        if self._callbacks is None:
            self._callbacks = [entry]
        else:
            self._callbacks.append(entry)

    def add_done_callback(self, fn, *, context=None):
        if context is None:
            context = contextvars.copy_context()
        if self._state != 'PENDING':
            self._loop.call_soon(fn, self, context=context)
        else:
            self._add_callback((fn, context))

    def _add_internal_callback(self, fn):
        if self._state != 'PENDING':
            self._loop._ready.append((fn, self, self._trace_other))
        else:
            self._add_callback((fn, None))

    def remove_done_callback(self, fn):
        kept = [entry for entry in self._callbacks or ()
                if type(entry) is not tuple or entry[0] != fn]
        removed = len(self._callbacks or ()) - len(kept)
        if removed:
            self._callbacks = kept
        return removed

    __await__ = __iter__ = _asyncio.await_


_asyncio.preset(Future, _SLOTS, _DEFAULTS)


def _short_repr(value):
    from reprlib import repr
    return repr(value)


def _set_result_unless_cancelled(future, result):
    if future._state == 'PENDING':
        future.set_result(result)


# --- futures of concurrent.futures

def _convert_future_exc(exc):
    """concurrent.futures has a CancelledError and an InvalidStateError of its own."""
    import concurrent.futures
    if type(exc) is concurrent.futures.CancelledError:
        return CancelledError(*exc.args).with_traceback(exc.__traceback__)
    if type(exc) is concurrent.futures.InvalidStateError:
        return InvalidStateError(*exc.args).with_traceback(exc.__traceback__)
    return exc


def _copy_future_state(source, dest):
    """From a concurrent future to an asyncio one, unless that is done already."""
    if dest.cancelled():
        return
    if source.cancelled():
        dest.cancel()
        return
    exception = source.exception()
    if exception is not None:
        dest.set_exception(_convert_future_exc(exception))
    else:
        dest.set_result(source.result())


def _set_concurrent_future_state(concurrent, source):
    """From a done asyncio future to a concurrent one."""
    if source.cancelled():
        concurrent.cancel()
    if not concurrent.set_running_or_notify_cancel():
        return
    exception = source.exception()
    if exception is not None:
        concurrent.set_exception(_convert_future_exc(exception))
    else:
        concurrent.set_result(source.result())


def _chain_future(source, destination):
    """When one is done the other is; cancelling the destination cancels the source.

    Either may belong to another thread: its loop is then told with call_soon_threadsafe().
    """
    source_loop = source._loop if isfuture(source) else None
    dest_loop = destination._loop if isfuture(destination) else None

    def _set_state(future, other):
        if isfuture(future):
            _copy_future_state(other, future)
        else:
            _set_concurrent_future_state(future, other)

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is dest_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if (destination.cancelled() and dest_loop is not None and dest_loop.is_closed()):
            return
        if dest_loop is None or dest_loop is source_loop:
            _set_state(destination, source)
        else:
            if dest_loop.is_closed():
                return
            dest_loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    """An asyncio future that follows a concurrent.futures one."""
    if isfuture(future):
        return future
    import concurrent.futures
    assert isinstance(future, concurrent.futures.Future), \
        f'concurrent.futures.Future is expected, got {future!r}'
    if loop is None:
        loop = events.get_event_loop()
    new_future = loop.create_future()
    _chain_future(future, new_future)
    return new_future
