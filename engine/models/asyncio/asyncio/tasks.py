"""Tasks, and the functions that make, combine and wait for them.

A task is its own entry in the loop's ready queue; its steps (CPython's task_step and task_wakeup in
one) are engine/machine/asyncio.cpp. What it awaited is in `_fut_waiter`; when a step begins, that
future is done, and its exception, if any, is thrown into the coroutine.
"""
import _asyncio
import contextvars
import _vm
from types import GeneratorType
from _asyncio import task_end, task_list, task_new
from _machine import (current_task as _current_task, emit, now_ns, set_current_task, task_rename,
                      thread_actor, GatherDrops, GatherKeeps, TaskAwaits, TaskAwaitsFuture, TaskAwaitsTurn, TaskCancelAsked,
                      TaskCancelRequested, TaskCreated, TaskCreatedFor, TaskDestroyed, TaskFails, TaskStarts, TaskWoken, TaskYields)
from . import coroutines, events, exceptions, futures, timeouts
from .exceptions import CancelledError, InvalidStateError
from .futures import Future
from .queues import Queue

__all__ = ('Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait',
           'wait_for', 'as_completed', 'sleep', 'gather', 'shield', 'ensure_future',
           'run_coroutine_threadsafe', 'current_task', 'all_tasks', 'create_eager_task_factory',
           'eager_task_factory', '_register_task', '_unregister_task', '_enter_task',
           '_leave_task')

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_names = 0      # process-wide: Task-N


def _next_name():
    global _names
    _names += 1
    return f'Task-{_names}'


class _BadYield(Future):
    """Stands in for what a task awaited when it yielded something that cannot be awaited."""

    def __init__(self, loop, message):
        self._loop = loop
        self._state = 'FINISHED'
        self._exception = RuntimeError(message)


class Task(Future):
    _num_cancels_requested = 0
    _log_destroy_pending = True
    _timeouts = 0       # that may end what it waits for

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        if not coroutines.iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        if loop is None:
            loop = events.get_event_loop()
        self._loop = loop
        self._name = name = _next_name() if name is None else str(name)
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        if loop._debug:
            self._source_traceback = events._stack()
        label = coroutines._name(coro)
        self._trace_other = actor = task_new(self, name, label)
        creator = loop._actor
        emit(TaskCreatedFor if creator in loop._askers else TaskCreated, actor,
             thread_actor() if creator is None else creator, label)
        if eager_start and loop.is_running():
            self._start_eagerly()
        else:
            loop._ready.append(self)

    _step = _asyncio.step       # one step, now

    def _dropped(self):
        """Nobody refers to it any more (finalize() in _bootstrap.py)."""
        if self._state != 'PENDING':
            super()._dropped()
        else:
            task_end(self)
            emit(TaskDestroyed, self._trace_other, None, None)
            self._coro.close()
            self._tell_destroyed()

    def _tell_destroyed(self):
        if self._log_destroy_pending:
            self._loop.call_exception_handler(events._with_origin(
                {'message': 'Task was destroyed but it is pending!', 'task': self}, self))

    def _await_unusual(self, awaited):
        """What a step yielded is not simply a pending future, or the task is to be cancelled."""
        if self._fut_waiter is not None:
            if self._fut_waiter.cancel(self._cancel_message):
                self._must_cancel = False
            return
        blocking = getattr(awaited, '_asyncio_future_blocking', None)
        if blocking is not None:
            if futures._get_loop(awaited) is not self._loop:
                message = f'Task {self!r} got Future {awaited!r} attached to a different loop'
            elif not blocking:
                message = ("yield was used instead of yield from in task "
                           f"{self!r} with {awaited!r}")
            elif awaited is self:
                message = f'Task cannot await on itself: {self!r}'
            else:
                self._await_foreign(awaited)
                return
        elif isinstance(awaited, GeneratorType):
            message = ("yield was used instead of yield from for generator in task "
                       f"{self!r} with {awaited!r}")
        else:
            message = f'Task got bad yield: {awaited!r}'
        self._fut_waiter = _BadYield(self._loop, message)
        emit(TaskYields, self._trace_other)
        self._loop._ready.append(self)

    def _await_foreign(self, awaited):
        """A future that is done already, or one that is not a Future of ours."""
        awaited._asyncio_future_blocking = False
        emit(getattr(awaited, '_trace_kind', TaskAwaitsFuture), self._trace_other,
             getattr(awaited, '_trace_other', None),
             getattr(awaited, '_trace_value', type(awaited).__name__))
        self._fut_waiter = awaited

        def wake(future):
            emit(TaskWoken, self._trace_other, None, None)
            if not isinstance(future, Future):
                self._fut_waiter = None
                try:
                    future.result()
                except BaseException as error:
                    self._fut_waiter = _BadYield(self._loop, '')
                    self._fut_waiter._exception = error
            self._loop._ready.append(self)

        if isinstance(awaited, Future):
            awaited._add_internal_callback(wake)
        else:
            awaited.add_done_callback(wake)
        if self._must_cancel and awaited.cancel(self._cancel_message):
            self._must_cancel = False

    def _start_eagerly(self):
        """The first step inside create_task(), as eager_task_factory wants it."""
        loop = self._loop
        previous, previous_actor, began = _current_task(), loop._actor, loop._began
        try:
            self._context.run(self._step)
        finally:
            loop._actor, loop._began = previous_actor, began
            set_current_task(previous, None if previous is None else previous._trace_other)
            if self._state != 'PENDING':
                self._coro = None       # task_eager_start

    def _failed(self, error):
        """The coroutine has ended with an exception."""
        loop = self._loop
        kind = TaskFails
        for entry in self._callbacks or ():
            if type(entry) is tuple:
                kind = getattr(getattr(entry[0], '__self__', None), '_trace_fails', kind)
        emit(kind, self._trace_other, None, _exception_line(error))
        task_end(self)
        busy = now_ns() - loop._began
        Future.set_exception(self, error)
        if busy >= loop._report_ns:
            loop._kept_busy(self, busy)
        if isinstance(error, (KeyboardInterrupt, SystemExit)):
            raise error

    # --- the public interface
    def _describe(self):
        parts = super()._describe()
        if self._state == 'PENDING' and self._num_cancels_requested:
            parts[0] = 'cancelling'
        parts.insert(1, f'name={self._name!r}')
        if self._fut_waiter is not None:
            parts.insert(2, f'wait_for={self._fut_waiter!r}')
        if self._coro is not None:
            parts.insert(2, f'coro=<{coroutines._format_coroutine(self._coro)}>')
        return parts

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)
        task_rename(self._trace_other, self._name)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def get_stack(self, *, limit=None):
        frame = getattr(self._coro, 'cr_frame', None) or getattr(self._coro, 'gi_frame', None)
        if frame is not None:
            return [frame][:limit]
        frames = []
        tb = None if self._exception is None else self._exception.__traceback__
        while tb is not None and (limit is None or len(frames) < limit):
            frames.append(tb.tb_frame)
            tb = tb.tb_next
        return frames

    def print_stack(self, *, limit=None, file=None):
        from .format_helpers import print_stack
        print_stack(self, limit, file)

    def cancel(self, msg=None):
        if self._log_traceback:
            self._mark_retrieved()
        if self._state != 'PENDING':
            return False
        self._num_cancels_requested += 1
        canceller = self._loop._actor
        emit(TaskCancelAsked if canceller in self._loop._askers else TaskCancelRequested, self._trace_other,
             thread_actor() if canceller is None else canceller, None)
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested


_asyncio.preset(
    Task,
    futures._SLOTS + ('_coro', '_context', '_fut_waiter', '_must_cancel', '_event', '_name'),
    futures._DEFAULTS[:-4] + (TaskAwaits, None, None, TaskWoken)
    + (None, None, None, False, TaskStarts, None))


def _exception_line(exc):
    text = str(exc)
    name = type(exc).__name__
    return f'{name}: {text}' if text else name


# Names that other code imports from here; the books are kept elsewhere.
def _register_task(task):
    pass


def _unregister_task(task):
    task_end(task)


def _tasks_of(loop):
    return [task for task in task_list() if task._loop is loop and task._state == 'PENDING']


def _enter_task(loop, task):
    current = _current_task()
    if current is not None:
        raise RuntimeError(f'Cannot enter into task {task!r} while another task {current!r} '
                           'is being executed.')
    set_current_task(task, task._trace_other)


def _leave_task(loop, task):
    current = _current_task()
    if current is not task:
        raise RuntimeError(f'Leaving task {task!r} does not match the current task {current!r}.')
    set_current_task(None, None)


def current_task(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    if loop is not events._get_running_loop():
        return None
    return _current_task()


def all_tasks(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    return set(_tasks_of(loop))


def create_task(coro, *, name=None, context=None):
    loop = events.get_running_loop()
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


class _YieldOnce:
    """Awaiting it gives every other ready task a turn."""

    def __await__(self):
        yield


_yield_once = _YieldOnce()


# engine/machine/asyncio.cpp runs this coroutine without Python when the delay is an int or a float;
# it relies on the order of these variables.
async def sleep(delay, result=None):
    if delay <= 0:
        await _yield_once
        return result
    if delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def _send_into(coro, error):
    """One step of something that has a coroutine's methods, but is none of the interpreter's."""
    return coro.send(None) if error is None else coro.throw(error)


def ensure_future(coro_or_future, *, loop=None):
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not futures._get_loop(coro_or_future):
            raise ValueError('The future belongs to a different loop than the one specified '
                             'as the loop argument')
        return coro_or_future
    if not coroutines.iscoroutine(coro_or_future):
        if not (hasattr(type(coro_or_future), '__await__')
                or type(coro_or_future) is GeneratorType
                and _vm.generator_info(coro_or_future)[3]):      # agen.asend() and the like
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _wrap_awaitable(coro_or_future)
    if loop is None:
        loop = events.get_event_loop()
    return loop.create_task(coro_or_future)


async def _wrap_awaitable(awaitable):
    return await awaitable


def _listed(fs):
    """Their names, for people."""
    names = []
    for f in fs:
        if len(names) == 3:
            names[2:] = [f'{len(fs) - 2} more']
            break
        names.append(f._name if isinstance(f, Task) else 'a Future')
    return ' and '.join(', '.join(names).rsplit(', ', 1))


# --- gather

class _GatheringFuture(Future):
    """The future of gather(): cancelling it cancels its children."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = self._result = children    # that they end is what it waits for
        self._cancel_requested = False
        self._trace_value = f'gather() of {_listed(children)}'

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled_any = False
        for child in self._children:
            if child.cancel(msg=msg):
                cancelled_any = True
        if cancelled_any:
            # Its own end comes when the children have ended.
            self._cancel_requested = True
        return cancelled_any


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer

    loop = None
    outer = None
    by_argument = {}    # an argument given twice is run once
    children = []
    done_already = []
    unfinished = 0

    def _done_callback(child):
        nonlocal unfinished
        unfinished -= 1
        if outer is None or outer.done():
            if not child.cancelled() and child.exception() is not None:     # retrieved, by that
                _tell_error(GatherDrops, child)
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            exc = child.exception()
            if exc is not None:
                outer.set_exception(exc)
                return
        if unfinished:
            return
        results = []
        for child_ in children:
            if child_.cancelled():
                message = child_._cancel_message
                results.append(CancelledError('' if message is None else message))
                continue
            exc = child_.exception()
            results.append(child_.result() if exc is None else exc)
            if exc is not None:
                _tell_error(GatherKeeps, child_)
        if outer._cancel_requested:
            outer.set_exception(child._make_cancelled_error())
        else:
            outer.set_result(results)

    for argument in coros_or_futures:
        if argument in by_argument:
            children.append(by_argument[argument])
            continue
        child = ensure_future(argument, loop=loop)
        if loop is None:
            loop = futures._get_loop(child)
        if child is not argument:
            child._log_destroy_pending = False
        unfinished += 1
        by_argument[argument] = child
        if child.done():
            done_already.append(child)
        else:
            _when_done(child, _done_callback)
        children.append(child)

    outer = _GatheringFuture(children, loop=loop)
    for child in done_already:
        _done_callback(child)
    return outer


def _tell_error(kind, child):
    """For the trace: an exception that may be seen by nobody."""
    actor = child._trace_other if isinstance(child, Task) else None
    emit(kind, actor, None, type(child.exception()).__name__)


def _when_done(future, callback):
    """A done callback of asyncio's own."""
    if isinstance(future, Future):
        future._add_internal_callback(callback)
    else:
        future.add_done_callback(callback)


def _not_when_done(future, callback):
    future.remove_done_callback(callback)


# --- wait, wait_for, as_completed

async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    # CPython keeps them in a set, whose order depends on addresses. Here: the order given.
    fs = list(dict.fromkeys(fs))
    for f in fs:
        if coroutines.iscoroutine(f):
            raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = events.get_running_loop()
    return await _wait(fs, timeout, return_when, loop)


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    waiter._trace_value = ('wait() for ' if return_when == ALL_COMPLETED else
                           f'{return_when} of wait() for ') + _listed(fs)
    timer = None
    if timeout is not None:
        waiter._timed = "'s wait()"
        timer = loop.call_later(timeout, _release_waiter, waiter)
    unfinished = len(fs)

    def _on_completion(f):
        nonlocal unfinished
        unfinished -= 1
        if (unfinished <= 0 or return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION and not f.cancelled()
                and f.exception() is not None):
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for f in fs:
        _when_done(f, _on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for f in fs:
            _not_when_done(f, _on_completion)
    done, pending = set(), set()
    for f in fs:
        (done if f.done() else pending).add(f)
    return done, pending


def _release_waiter(waiter):
    if not waiter.done():
        waiter.set_result(None)


async def _cancel_and_wait(future):
    loop = events.get_running_loop()
    waiter = loop.create_future()
    waiter._trace_value = 'the end of what it cancelled'

    def release(_):
        _release_waiter(waiter)

    _when_done(future, release)
    try:
        future.cancel()
        await waiter
    finally:
        _not_when_done(future, release)


async def wait_for(fut, timeout):
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as exc:
            raise TimeoutError from exc
    async with timeouts.timeout(timeout):
        return await fut


class _Completed(Queue):
    """Of as_completed(): its puts and gets are no news."""

    def put_nowait(self, item):
        self._put(item)
        self._wakeup_next(self._getters)

    def get_nowait(self):
        return self._get()

    def _waiter(self, why):
        future = self._get_loop().create_future()
        future._trace_value = 'the next one of as_completed()'
        return future


class _AsCompletedIterator:
    """What as_completed() returns: for `async for`, futures; for `for`, coroutines to await."""

    def __init__(self, aws, timeout):
        self._done = _Completed()
        self._timer = None
        loop = events.get_event_loop()
        todo = dict.fromkeys(ensure_future(aw, loop=loop) for aw in dict.fromkeys(aws))
        self._todo = todo
        self._left = len(todo)
        for f in todo:
            _when_done(f, self._handle_completion)
        if todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._handle_timeout)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait_for_one()

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one(resolve=True)

    def _handle_timeout(self):
        for f in self._todo:
            _not_when_done(f, self._handle_completion)
            self._done.put_nowait(None)     # a marker: no future for this one
        self._todo.clear()

    def _handle_completion(self, f):
        if f not in self._todo:
            return      # after the timeout
        del self._todo[f]
        self._done.put_nowait(f)
        if not self._todo and self._timer is not None:
            self._timer.cancel()

    async def _wait_for_one(self, resolve=False):
        f = await self._done.get()
        if f is None:
            raise exceptions.TimeoutError
        return f.result() if resolve else f


def as_completed(fs, *, timeout=None):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    return _AsCompletedIterator(fs, timeout)


# --- shield

def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = futures._get_loop(inner)
    outer = loop.create_future()
    outer._result = inner
    outer._trace_kind = getattr(inner, '_trace_kind', outer._trace_kind)
    outer._trace_value = getattr(inner, '_trace_value', None) or 'shield()'
    if isinstance(inner, Task):
        outer._trace_kind, outer._trace_other = TaskAwaitsTurn, inner._trace_other
        outer._trace_value = 'which shield() keeps from being cancelled with it'

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()       # mark it as retrieved
            return
        if inner.cancelled():
            outer.cancel()
            return
        exc = inner.exception()
        if exc is not None:
            outer.set_exception(exc)
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            _not_when_done(inner, _inner_done_callback)

    _when_done(inner, _inner_done_callback)
    _when_done(outer, _outer_done_callback)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """From another thread: a concurrent.futures.Future of the coroutine's result."""
    if not coroutines.iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    import concurrent.futures
    future = concurrent.futures.Future()
    future._trace_as(f'the result of {coroutines._name(coro)}')

    def callback():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(callback)
    return future


def create_eager_task_factory(custom_task_constructor):
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context,
                                       eager_start=True)
    return factory


eager_task_factory = create_eager_task_factory(Task)
