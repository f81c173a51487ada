"""timeout() and timeout_at(): cancels the task inside when the time is over, and turns that
cancellation into a TimeoutError at the end of the block (Lib/asyncio/timeouts.py)."""
from _machine import current_task, emit, name_resource, resource, TimeoutLifted, TimeoutMoved, TimeoutSet
from . import events
from .exceptions import CancelledError

__all__ = ('Timeout', 'timeout', 'timeout_at')


class Timeout:
    """States: 'created', 'active', 'expiring', 'expired', 'finished'."""

    def __init__(self, when):
        self._state = 'created'
        self._handle = None
        self._task = None
        self._when = when
        self._delay = None
        self._actor = None      # in the trace

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state != 'active':
            if self._state == 'created':
                raise RuntimeError('Timeout has not been entered')
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        self._when = when
        self._tell(when)
        self._task._timeouts += (when is not None) - (self._handle is not None)
        if self._handle is not None:
            self._handle.cancel()
        if when is None:
            self._handle = None
            return
        loop = events.get_running_loop()
        if when <= loop.time():
            self._handle = loop.call_soon(self._on_timeout)
        else:
            self._handle = loop.call_at(when, self._on_timeout)

    def _tell(self, when):
        if when is None:
            if self._actor is not None:
                emit(TimeoutLifted, None, self._actor, None)
            return
        kind = TimeoutSet if self._actor is None else TimeoutMoved
        self._actor = resource('Timeout')
        name_resource(self._actor, 'the timeout' if self._delay is None or kind == TimeoutMoved
                      else f'the timeout of {self._delay} s')
        emit(kind, None, self._actor, int(min(when * 1e9 + 0.5, 9e18)))

    def expired(self):
        return self._state in ('expiring', 'expired')

    def __repr__(self):
        info = ''
        if self._state == 'active':
            when = None if self._when is None else round(self._when, 3)
            info = f' when={when}'
        return f'<Timeout [{self._state}]{info}>'

    async def __aenter__(self):
        if self._state != 'created':
            raise RuntimeError('Timeout has already been entered')
        task = current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state = 'active'
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._handle is not None:
            self._task._timeouts -= 1
            self._handle.cancel()
            self._handle = None
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancelling and exc_type is not None:
                # Nobody else asked for the cancellation: it is the timeout's.
                if issubclass(exc_type, CancelledError):
                    raise TimeoutError from exc_val
                self._insert_timeout_error(exc_val)
                if isinstance(exc_val, ExceptionGroup):
                    for exc in exc_val.exceptions:
                        self._insert_timeout_error(exc)
        elif self._state == 'active':
            self._state = 'finished'
        return None

    def _timer_subject(self):
        return f"{self._task.get_name()}'s timeout"

    def _on_timeout(self):
        loop = self._task._loop
        loop._actor = self._actor
        self._task.cancel()
        loop._actor = None
        self._state = 'expiring'
        self._task._timeouts -= 1
        self._handle = None

    @staticmethod
    def _insert_timeout_error(exc_val):
        while exc_val.__context__ is not None:
            if isinstance(exc_val.__context__, CancelledError):
                error = TimeoutError()
                error.__context__ = error.__cause__ = exc_val.__context__
                exc_val.__context__ = error
                break
            exc_val = exc_val.__context__


def timeout(delay):
    loop = events.get_running_loop()
    manager = Timeout(loop.time() + delay if delay is not None else None)
    manager._delay = delay
    return manager


def timeout_at(when):
    return Timeout(when)
