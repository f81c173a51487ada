"""run() and Runner: a loop from its start to its orderly end (Lib/asyncio/runners.py)."""
import contextvars
from _machine import name_resource, resource
from _vm import modules
from . import coroutines, events, tasks
from .exceptions import CancelledError

__all__ = ('Runner', 'run')


class Runner:
    """States: 'created', 'initialized', 'closed'."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = 'created'
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def _lazy_init(self):
        if self._state == 'closed':
            raise RuntimeError('Runner is closed')
        if self._state == 'initialized':
            return
        if self._loop_factory is None:
            self._loop = events.new_event_loop()
            events.set_event_loop(self._loop)
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._loop._runner = True
        self._context = contextvars.copy_context()
        self._state = 'initialized'

    def close(self):
        if self._state != 'initialized':
            return
        loop = self._loop
        try:
            _cancel_all_tasks(loop)
            # CPython runs two tasks here: shutdown_asyncgens() and shutdown_default_executor().
            # One with nothing to do is not shown: it only takes its name and its turns.
            if loop._unfinished_asyncgens():
                loop.run_until_complete(loop.shutdown_asyncgens())
            else:
                tasks._next_name()
                loop._run_idle()
            if loop._default_executor is not None:
                from .base_events import _DEFAULT_EXECUTOR_TIMEOUT
                loop.run_until_complete(
                    loop.shutdown_default_executor(_DEFAULT_EXECUTOR_TIMEOUT))
            else:
                tasks._next_name()
                loop._run_idle()
        finally:
            if self._loop_factory is None:
                events.set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = 'closed'

    def get_loop(self):
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        if not coroutines.iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        if events._get_running_loop() is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        self._lazy_init()
        if context is None:
            context = self._context
        task = self._loop.create_task(coro, context=context)
        interrupts = _Interrupts(self._loop, task)
        try:
            return self._loop.run_until_complete(task)
        except CancelledError:
            if interrupts.count > 0 and task.uncancel() == 0:
                raise KeyboardInterrupt
            raise
        finally:
            interrupts.restore()


_interrupts = None      # of the runner that runs in the main thread, as long as it has SIGINT


class _Interrupts:
    """SIGINT while a runner runs: the first cancels its main task, another is an ordinary one
    (Runner.run and _on_sigint). The module signal need not be there: when it comes, it takes over what
    `_interrupts` is."""

    def __init__(self, loop, task):
        global _interrupts
        self.count = 0
        self._loop = loop
        self._task = task
        signal = modules.get('signal')
        threading = modules.get('threading')
        self._installed = ((threading is None or threading.current_thread() is threading.main_thread())
                           and (signal is None or signal.getsignal(signal.SIGINT) is signal.default_int_handler))
        if self._installed:
            _interrupts = self
            if signal is not None:
                signal.signal(signal.SIGINT, self._interrupt)

    def _interrupt(self, signum, frame):
        self.count += 1
        if self.count > 1 or self._task.done():
            raise KeyboardInterrupt
        actor, self._loop._actor = self._loop._actor, resource('Signal handler')
        name_resource(self._loop._actor, "asyncio.run()'s handler of SIGINT")
        self._task.cancel()
        self._loop._actor = actor
        self._loop.call_soon_threadsafe(_nothing)       # in case it sleeps in select()

    def restore(self):
        global _interrupts
        if self._installed:
            _interrupts = None
            signal = modules.get('signal')
            if signal is not None and signal.getsignal(signal.SIGINT) == self._interrupt:
                signal.signal(signal.SIGINT, signal.default_int_handler)


def _nothing():
    pass


def run(main, *, debug=None, loop_factory=None):
    if events._get_running_loop() is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    runner = Runner(debug=debug, loop_factory=loop_factory)
    try:
        runner._lazy_init()
        return runner.run(main)
    finally:
        runner.close()


def _cancel_all_tasks(loop):
    to_cancel = tasks._tasks_of(loop)
    if not to_cancel:
        return
    for task in to_cancel:
        task.cancel()
    loop.run_until_complete(tasks.gather(*to_cancel, return_exceptions=True))
    for task in to_cancel:
        if task.cancelled():
            continue
        if task.exception() is not None:
            loop.call_exception_handler({
                'message': 'unhandled exception during asyncio.run() shutdown',
                'exception': task.exception(), 'task': task})
