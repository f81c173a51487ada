"""Handles (callbacks waiting for their turn), and which loop belongs to a thread.

A loop's ready queue holds handles; tasks, whose next step it is; and, for done callbacks of
asyncio's own, tuples (callback, future, trace actor).
"""
import _asyncio
import contextvars
from _machine import get_ident, getpid, now_ns, running_loop, set_current_task, set_running_loop

__all__ = ('AbstractEventLoop', 'AbstractEventLoopPolicy', 'AbstractServer', 'Handle',
           'TimerHandle', 'get_event_loop_policy', 'set_event_loop_policy', 'get_event_loop',
           'set_event_loop', 'new_event_loop', 'get_running_loop', '_set_running_loop',
           '_get_running_loop')


def _format_callback(callback, args, debug=False):
    from .format_helpers import _format_callback_source
    return _format_callback_source(callback, args, debug=debug)


def _stack():
    """Where in the program this is: what debug mode notes of everything that is made."""
    from traceback import extract_stack
    return extract_stack()


def _origin(stack):
    return f'created at {stack[-1].filename}:{stack[-1].lineno}'


def _with_origin(context, made):
    if made._source_traceback:
        context['source_traceback'] = made._source_traceback
    return context


class Handle:
    """A callback that was given to call_soon() and the like."""

    _source_traceback = None

    def __init__(self, callback, args, loop, context=None):
        if context is None:
            context = contextvars.copy_context()
        self._context = context
        self._loop = loop
        self._callback = callback
        self._args = args
        if loop._debug:
            self._source_traceback = _stack()

    def _describe(self):
        parts = [type(self).__name__]
        if self._cancelled:
            parts.append('cancelled')
        if self._callback is not None:
            parts.append(_format_callback(self._callback, self._args, self._loop._debug))
        if self._source_traceback:
            parts.append(_origin(self._source_traceback))
        return parts

    def __repr__(self):
        return f'<{" ".join(self._describe())}>'

    def get_context(self):
        return self._context

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        if self._cancelled:
            return
        loop = self._loop
        loop._actor = self._actor
        set_current_task(None, None)
        began = now_ns()
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            text = _format_callback(self._callback, self._args, loop._debug)
            loop.call_exception_handler(_with_origin(
                {'message': f'Exception in callback {text}', 'exception': exc, 'handle': self}, self))
        busy = now_ns() - began
        if busy >= loop._report_ns:
            loop._kept_busy(self, busy)


# HandleSlot in engine/machine/asyncio.h. _actor: who asked for it, when that was another thread or a
# task that ended; _scheduled: in the loop's heap.
_asyncio.preset(
    Handle,
    ('_cancelled', '_callback', '_args', '_loop', '_context', '_actor', '_when', '_scheduled'),
    (False, None, None, None, None, None, None, False))


class TimerHandle(Handle):
    """A callback with a time, from call_later() and call_at()."""

    def __init__(self, when, callback, args, loop, context=None):
        if context is None:
            context = contextvars.copy_context()
        self._context = context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._when = when
        if loop._debug:
            self._source_traceback = _stack()

    def _describe(self):
        parts = super()._describe()
        parts.insert(2 if self._cancelled else 1, f'when={self._when}')
        return parts

    def _subject(self):
        """Whose timer it is, for the trace, if that is known."""
        callback = self._callback
        describe = getattr(getattr(callback, '__self__', None), '_timer_subject', None)
        if describe is not None:
            return describe()
        timed = getattr(self._args and self._args[0], '_timed', None)
        if timed is not None:
            for entry in self._args[0]._callbacks or ():
                if type(entry) is not tuple:
                    return entry._name + timed
        name = getattr(callback, '__name__', None)
        return name and f'{name}()'

    cancel = _asyncio.cancel_timer

    def when(self):
        return self._when

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when

    def __le__(self, other):
        return self._when <= other._when

    def __gt__(self, other):
        return self._when > other._when

    def __ge__(self, other):
        return self._when >= other._when

    def __eq__(self, other):
        return self is other


class AbstractServer:
    """Base of servers."""


class AbstractEventLoop:
    """Base of event loops."""


class AbstractEventLoopPolicy:
    """Base of policies."""


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """One loop a thread; made on demand for the main thread."""

    def __init__(self):
        self._loops = {}
        self._pid = getpid()

    def get_event_loop(self):
        ident = get_ident()
        loop = self._loops.get(ident)
        if loop is not None:
            return loop
        import threading  # not needed by asyncio.run()
        if ident not in self._loops and threading.current_thread() is threading.main_thread():
            import warnings
            warnings.warn('There is no current event loop', DeprecationWarning)
            loop = self.new_event_loop()
            self.set_event_loop(loop)
        if loop is None:
            name = threading.current_thread().name
            raise RuntimeError(f'There is no current event loop in thread {name!r}.')
        return loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError('loop must be an instance of AbstractEventLoop or None, '
                            f"not '{type(loop).__name__}'")
        self._loops[get_ident()] = loop

    def new_event_loop(self):
        from .base_events import EventLoop
        return EventLoop()


_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, "
                        f"not '{type(policy).__name__}'")
    _policy = policy


def _get_running_loop():
    loop = running_loop()
    # A child made by fork() inside a running loop does not run it.
    if loop is not None and loop._pid == getpid():
        return loop
    return None


def _set_running_loop(loop):
    set_running_loop(loop)


def get_running_loop():
    loop = running_loop()
    if loop is None or loop._pid != getpid():
        raise RuntimeError('no running event loop')
    return loop


def get_event_loop():
    loop = _get_running_loop()
    if loop is not None:
        return loop
    return get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()
