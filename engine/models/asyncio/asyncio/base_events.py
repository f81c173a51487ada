"""The event loop: one iteration after the other (Lib/asyncio/base_events.py, _run_once).

An iteration: how long may we sleep? select(); timers that are due go to the end of the ready
queue; then exactly the handles that are ready now run, and what they add waits for the next. All of
it but the sleeping is engine/machine/asyncio.cpp.

`_ready` is one list for the whole life of the loop: other threads append to it. `_actor` is the
trace actor on whose behalf the loop acts right now: a task, a thread, or None.
"""
import _asyncio
import _machine
import _vm
from _machine import (charge, cost, emit, get_ident, getpid, loop_sleep, loop_wake, now_ns, set_running_loop,
                      thread_actor, LoopBlocked, LoopEnds, LoopLeft, LoopSleeps, LoopStarts, LoopWaits,
                      LoopWakes, SignalHandled, ThreadRuns)
from . import coroutines, events, exceptions, futures, queues, tasks
from .events import Handle, TimerHandle
from .futures import Future

__all__ = ('BaseEventLoop', 'EventLoop', 'SelectorEventLoop')

_LONGEST_SELECT = 24 * 3600
_DEFAULT_EXECUTOR_TIMEOUT = 300
_CLOCK_RESOLUTION = 1e-09
_DEBUG_STACK_DEPTH = 10     # constants.DEBUG_STACK_DEPTH
# A step that keeps the loop this long is worth a remark: asyncio's own slow_callback_duration.
_BLOCKED_NS = 100_000_000


class _SleepTimer(TimerHandle):
    """The timer of sleep(), made there: `_callback` is the future, `_args` its result."""

    def _describe(self):
        return ['TimerHandle', f'when={self._when}']

    def _subject(self):
        for entry in self._callback._callbacks or ():
            if type(entry) is not tuple:
                return entry._name
        return None


def _run_until_complete_cb(future):
    if not future.cancelled():
        exc = future.exception()
        if isinstance(exc, (SystemExit, KeyboardInterrupt)):
            return      # the loop has been left already
    future._loop.stop()


def _report_at_exit():
    """A pending task, its coroutine and what that awaits form a circle: CPython frees them at a collection (gc.py)
    or here, at the end, whether their loop has been closed or not."""
    for task in _asyncio.task_list():
        if task._state == 'PENDING' and task._loop._pid == getpid():
            task._tell_destroyed()
            try:
                task._coro.close()
            except BaseException:
                pass


class BaseEventLoop(events.AbstractEventLoop):
    _started = False    # LoopStarts is in the trace, and no LoopEnds yet
    _runner = False     # a Runner says when the loop ends, not each run_until_complete()
    _woken_by = None    # why select() is to return: who called call_soon_threadsafe() during it
    _askers = set()     # trace actors of threads that have called call_soon_threadsafe()

    def __init__(self, selector=None):
        charge(cost('LoopStart'))      # waiting is the machine's, whatever selector is given
        self._pid = getpid()
        self._ready = []
        self._todo = []
        self._scheduled = []
        self._thread_id = None
        self._exception_handler = None
        self._task_factory = None
        self._default_executor = None
        self._executor_shutdown_called = False
        self._debug = False
        self.slow_callback_duration = 0.1
        logging = _vm.modules.get('logging')
        if logging is not None:
            logging.getLogger('asyncio').debug('Using selector: %s', 'EpollSelector')

    def __repr__(self):
        return (f'<{type(self).__name__} running={self.is_running()} '
                f'closed={self._closed} debug={self._debug}>')

    # --- time and timers
    def time(self):
        return now_ns() / 1e9

    def call_soon(self, callback, *args, context=None):
        if self._closed:
            self._check_closed()
        if self._debug:
            self._check_thread()
            _check_callback(callback, 'call_soon')
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        if self._closed:
            self._check_closed()
        if self._debug:
            _check_callback(callback, 'call_soon_threadsafe')
        handle = Handle(callback, args, self, context)
        ident = self._thread_id
        foreign = ident is not None and ident != get_ident()
        if foreign:
            handle._actor = actor = thread_actor()
            self._askers.add(actor)
            info = _machine.thread_info(get_ident())
        self._ready.append(handle)
        if ident is not None:
            # Its own thread, when it sleeps in select(), gets here by the handler of a signal.
            who = 'the handler of a signal' if not foreign else info[0] if info else 'a thread'
            self._woken_by = (self._woken_by or []) + [who + ' called call_soon_threadsafe()']
            loop_wake(ident)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        if self._closed:
            self._check_closed()
        if self._debug:
            self._check_thread()
            _check_callback(callback, 'call_at')
        timer = TimerHandle(when, callback, args, self, context)
        _asyncio.push_timer(self, timer)
        return timer

    # --- iterations
    _run_ready = _asyncio.run_ready

    def _select(self):
        """Nothing is ready: sleeps until the first timer, or until another thread or a descriptor
        wakes us. With descriptors it is called in every iteration, as CPython does."""
        scheduled = self._scheduled
        interests = self._interests
        if not self._ready:
            self._woken_by = None       # of what has run already
        if self._unsure:
            _asyncio.look_again(self, not scheduled)
        if interests is not None and (self._ready or self._stopping):
            self._process_events(loop_sleep(0, '', interests))
            return
        if scheduled:
            timeout = scheduled[0]._when - now_ns() / 1e9
            if timeout <= 0:
                if interests is None:
                    loop_sleep(0, '')
                else:
                    self._process_events(loop_sleep(0, '', interests))
                return
            timeout_ns = int(min(timeout, _LONGEST_SELECT) * 1e9 + 0.5)
            emit(LoopSleeps, None, None, int(min(scheduled[0]._when * 1e9 + 0.5, 9e18)))
        else:
            timeout_ns = -1
            emit(LoopWaits, None, None, None)
        if interests is None:
            loop_sleep(timeout_ns, 'select()')
            why = self._why_woken(())
        else:
            ready = loop_sleep(timeout_ns, 'select()', interests)
            why = self._why_woken(ready)
            self._process_events(ready)
        emit(LoopWakes, None, None, why)
        emit(ThreadRuns, None, None, None)

    def _why_woken(self, ready):
        reasons = self._describe_ready(ready) if ready else []
        if self._woken_by:
            reasons += dict.fromkeys(self._woken_by)
            self._woken_by = None
        end = now_ns() / 1e9 + _CLOCK_RESOLUTION
        due = []
        places = [0]
        for place in places:        # only the top of the heap is looked at
            if place < len(self._scheduled):
                timer = self._scheduled[place]
                if timer._when < end:
                    places += (2 * place + 1, 2 * place + 2)
                    if not timer._cancelled:
                        due.append(timer)
        if due:
            due.sort(key=lambda timer: timer._when)
            reasons.append(_describe_due([timer._subject() for timer in due]))
        return ', and '.join(reasons) or 'it was woken, but nothing is due'

    def _kept_busy(self, handle, ns):
        """A task or handle has run for `_report_ns` or longer without giving others a turn."""
        task = isinstance(handle, tasks.Task)
        if ns >= _BLOCKED_NS:
            emit(LoopBlocked, handle._trace_other if task else None, thread_actor(), ns)
        if self._debug and ns >= self.slow_callback_duration * 1e9:
            _log('warning', f'Executing {handle!r} took {ns / 1e9:.3f} seconds')

    # --- running
    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_thread(self):
        if self._thread_id is not None and self._thread_id != get_ident():
            raise RuntimeError('Non-thread-safe operation invoked on an event loop other than '
                               'the current one')

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_forever(self):
        self._check_closed()
        self._check_running()
        self._thread_id = get_ident()
        set_running_loop(self)
        if not self._started:
            self._started = True
            emit(LoopStarts, None, None, None)
        origin_depth = _vm.origin_depth(_DEBUG_STACK_DEPTH) if self._debug else None
        try:
            waited = False
            while not self._run_ready(waited):
                self._select()
                waited = True
        except BaseException as error:
            emit(LoopLeft, None, None, tasks._exception_line(error))
            self._started = False
            raise
        finally:
            if origin_depth is not None:
                _vm.origin_depth(origin_depth)
            self._stopping = False
            self._thread_id = None
            set_running_loop(None)
            if not self._runner:
                self._trace_end()

    def _trace_end(self):
        if self._started:
            self._started = False
            emit(LoopEnds, None, None, None)

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        new_task = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if new_task:
            future._log_destroy_pending = False
        tasks._when_done(future, _run_until_complete_cb)
        try:
            self.run_forever()
        except BaseException:
            if new_task and future.done() and not future.cancelled():
                future.exception()      # the run raises it: mark it as retrieved
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def _run_idle(self):
        """The two iterations that running a task with nothing to do would take."""
        if not (self._ready or self._scheduled):
            return
        self._thread_id = get_ident()
        set_running_loop(self)
        try:
            for _ in range(2):
                self._stopping = True
                if not self._run_ready(False):
                    self._select()
                    self._run_ready(True)
        finally:
            self._stopping = False
            self._thread_id = None
            set_running_loop(None)

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._thread_id is not None

    def is_closed(self):
        return self._closed

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if self._closed:
            return
        self._trace_end()
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        self._executor_shutdown_called = True
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=False)

    # --- futures and tasks
    create_future = _asyncio.create_future

    def create_task(self, coro, *, name=None, context=None, **kwargs):
        if self._closed:
            self._check_closed()
        if self._task_factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context, **kwargs)
        if context is None:
            task = self._task_factory(self, coro, **kwargs)
        else:
            task = self._task_factory(self, coro, context=context, **kwargs)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # --- executors
    def run_in_executor(self, executor, func, *args):
        if self._closed:
            self._check_closed()
        if self._debug:
            _check_callback(func, 'run_in_executor')
        if executor is None:
            if self._executor_shutdown_called:
                raise RuntimeError('Executor shutdown has been called')
            executor = self._default_executor
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor
                executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
                self._default_executor = executor
        future = futures.wrap_future(executor.submit(func, *args), loop=self)
        function = getattr(func, 'func', func)
        if getattr(func, 'args', None) and getattr(function, '__name__', '') == 'run':
            function = func.args[0]     # to_thread(): partial(context.run, function, ...)
        name = getattr(function, '__name__', None) or type(function).__name__
        future._trace_value = f'{name}() in {executor._trace_name()}'
        return future

    def set_default_executor(self, executor):
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    def _unfinished_asyncgens(self):
        return _vm.unfinished_agens(self)

    def _drop_asyncgen(self, agen):
        """Nobody refers to it any more, and it has not ended: a task closes it."""
        if not self._closed:
            self.call_soon_threadsafe(self._close_asyncgen, agen)

    def _close_asyncgen(self, agen):
        self.create_task(self._aclose(agen))

    async def _aclose(self, agen):
        await agen.aclose()

    async def shutdown_asyncgens(self):
        closing = _vm.unfinished_agens(self)
        if not closing:
            return
        results = await tasks.gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': 'an error occurred during closing of asynchronous generator '
                               f'{agen!r}', 'exception': result, 'asyncgen': agen})

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        import threading
        future = self.create_future()
        future._trace_value = 'the end of the default executor'
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        try:
            async with tasks.timeouts.timeout(timeout):
                await future
        except TimeoutError:
            import warnings
            warnings.warn('The executor did not finishing joining its threads within '
                          f'{timeout} seconds.', RuntimeWarning, stacklevel=2)
            self._default_executor.shutdown(wait=False)
        else:
            thread.join()

    def _do_shutdown(self, future):
        try:
            self._default_executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(futures._set_result_unless_cancelled, future, None)
        except Exception as exc:
            if not self.is_closed() and not future.cancelled():
                self.call_soon_threadsafe(future.set_exception, exc)

    # --- errors
    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key in sorted(context):
            if key == 'source_traceback':
                from traceback import format_list
                lines.append(f'{key}: Object created at (most recent call last):\n'
                             + ''.join(format_list(context[key])).rstrip())
            elif key not in ('message', 'exception'):
                lines.append(f'{key}: {context[key]!r}')
        _log('error', '\n'.join(lines), context.get('exception'))

    def call_exception_handler(self, context):
        handler = self._exception_handler
        if handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                _log('error', 'Exception in default exception handler', exc)
            return
        try:
            handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self.default_exception_handler({
                'message': 'Unhandled error in exception handler',
                'exception': exc, 'context': context})

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled
        if enabled:
            self.create_future = lambda: Future(loop=self)      # that notes where it is made
        self._report_ns = 0 if enabled else _BLOCKED_NS


# LoopSlot in engine/machine/asyncio.h.
_asyncio.preset(
    BaseEventLoop,
    ('_ready', '_todo', '_at', '_fresh', '_running', '_began', '_scheduled', '_cancelled_timers',
     '_actor', '_stopping', '_report_ns', '_closed', '_failed', '_line', '_interests',
     '_credit', '_unsure', '_waker'),
    (None, None, 0, False, None, 0, None, 0, None, False, _BLOCKED_NS, False, False, 0, None, 0, False, None))
_asyncio.setup(
    (Future, tasks.Task, Handle, BaseEventLoop, queues.Queue, _SleepTimer, exceptions.CancelledError,
     exceptions.InvalidStateError, queues.QueueShutDown, 'PENDING', 'CANCELLED', 'FINISHED', '_run', tasks.Task._failed,
     tasks.Task._await_unusual, tasks._send_into, BaseEventLoop._kept_busy),
    (tasks.sleep, queues.Queue.put, queues.Queue.get))


class SelectorEventLoop(BaseEventLoop):
    """The loop of Unix. What has to do with descriptors is selector_events, loaded when the first of
    its methods is asked for."""

    def __getattr__(self, name):
        if name not in _DESCRIPTOR_METHODS:
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}',
                                 name=name, obj=self)
        from . import selector_events
        selector_events.extend(SelectorEventLoop)
        return getattr(self, name)

    _signal_handlers = None     # {signal: Handle}

    def add_signal_handler(self, sig, callback, *args):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError('coroutines cannot be used with add_signal_handler()')
        signal = _checked_signal(sig)
        self._check_closed()
        import threading
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError('set_wakeup_fd only works in main thread of the main interpreter')
        handle = Handle(callback, args, self, None)
        try:
            signal.signal(sig, self._on_signal)
        except OSError:
            raise RuntimeError(f'sig {sig} cannot be caught') from None
        if self._signal_handlers is None:
            self._signal_handlers = {}
        self._signal_handlers[sig] = handle

    def _on_signal(self, sig, frame):
        """The handler has interrupted whatever runs. In CPython it writes a byte, which the loop reads
        when its turn comes (_read_from_self); only then the callback goes into the queue."""
        self._ready.append((self._handle_signal, sig, None))
        if self._thread_id is not None:
            from signal import Signals, _named
            name = getattr(_named(Signals, sig), 'name', f'signal {sig}')
            self._woken_by = (self._woken_by or []) + [f'{name} has come, which has a handler here']
            loop_wake(self._thread_id)

    def _handle_signal(self, sig):
        handle = self._signal_handlers.get(sig)
        if handle is not None and not handle._cancelled:
            emit(SignalHandled, None, None, getattr(handle._callback, '__name__', repr(handle._callback)) + '()')
            self._ready.append(handle)

    def remove_signal_handler(self, sig):
        signal = _checked_signal(sig)
        if not self._signal_handlers or self._signal_handlers.pop(sig, None) is None:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT
                      else signal.SIG_DFL)
        return True

    def close(self):
        super().close()
        if self._interests is not None:
            self._forget_descriptors()
        for sig in list(self._signal_handlers or ()):
            self.remove_signal_handler(sig)


class _UnixSelectorEventLoop(SelectorEventLoop):
    pass


EventLoop = _UnixSelectorEventLoop
_DESCRIPTOR_METHODS = frozenset((
    '_add_reader', 'add_reader', 'remove_reader', 'add_writer', 'remove_writer', 'sock_recv', 'sock_recv_into',
    'sock_recvfrom', 'sock_recvfrom_into', 'sock_sendall', 'sock_sendto', 'sock_connect',
    'sock_accept', 'sock_sendfile', 'sendfile', 'getaddrinfo', 'getnameinfo', 'create_connection',
    'create_server', 'create_unix_connection', 'create_unix_server', 'create_datagram_endpoint',
    'connect_accepted_socket', 'connect_read_pipe', 'connect_write_pipe', 'start_tls',
    'subprocess_exec', 'subprocess_shell'))


def _checked_signal(sig):
    import signal
    if not isinstance(sig, int):
        raise TypeError(f'sig must be an int, not {sig!r}')
    if not 1 <= sig < 65 or sig in (32, 33):
        raise ValueError(f'invalid signal number {sig}')
    return signal


def _check_callback(callback, method):
    if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
        raise TypeError(f'coroutines cannot be used with {method}()')
    if not callable(callback):
        raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')


def _describe_due(names):
    """The timers that are due, by the tasks they belong to, where known."""
    known = [name for name in names if name is not None]
    if len(names) == 1:
        return f'the timer of {known[0]} is due' if known else 'a timer is due'
    if len(known) < len(names):
        return f'{len(names)} timers are due'
    if len(known) > 3:
        known = known[:1] + [f'{len(known) - 1} more tasks']
    return f"the timers of {', '.join(known[:-1])} and {known[-1]} are due"


def _log(level, message, exc=None):
    """To the logger 'asyncio'; without the logging module, where its last resort writes."""
    logging = _vm.modules.get('logging')
    if logging is not None:
        log = getattr(logging.getLogger('asyncio'), level)
        log(message, exc_info=exc)
        return
    text = message + '\n'
    if exc is not None:
        from _describe import describe_exception
        text += describe_exception(exc)
        if not text.endswith('\n'):
            text += '\n'
    _machine.write(2, text)
