"""ProcessPoolExecutor (Lib/concurrent/futures/process.py).

A manager thread moves calls from `_pending` into a bounded call queue (so at most max_workers + 1
are beyond cancel()), takes results from the workers' pipe, and notices when a worker dies.
"""
import _machine
import multiprocessing
import threading
from _queue import SimpleQueue
from multiprocessing import connection
from multiprocessing.queues import Queue, SimpleQueue as _ProcessQueue
from . import _base

EXTRA_QUEUED_CALLS = 1
_MAX_WINDOWS_WORKERS = 63 - 2

_threads_wakeups = {}       # manager thread -> its wakeup pipe
_global_shutdown = False


def _python_exit():
    global _global_shutdown
    _global_shutdown = True
    items = list(_threads_wakeups.items())
    for _, wakeup in items:
        wakeup.wakeup()
    for thread, _ in items:
        thread.join()


threading._register_atexit(_python_exit)


class BrokenProcessPool(_base.BrokenExecutor):
    """A worker ended abruptly."""


class _RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    """Carries an exception and the text of its traceback to the parent."""

    def __init__(self, exc):
        from _describe import describe_exception
        self.exc = exc
        self.tb = f'\n"""\n{describe_exception(exc)}"""'
        exc.__traceback__ = None

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


class _Wakeup:
    """A pipe that interrupts the manager thread's waiting."""

    def __init__(self):
        self._closed = False
        self._sent = False
        self._reader, self._writer = connection.Pipe(
            False, _name='the wake-up pipe of a ProcessPoolExecutor')

    def close(self):
        if not self._closed:
            self._closed = True
            self._writer.close()
            self._reader.close()

    def wakeup(self):
        if not self._closed and not self._sent:
            self._sent = True
            self._writer.send_bytes(b'')

    def clear(self):
        while self._reader.poll():
            self._reader.recv_bytes()
            self._sent = False


class _PendingItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _ResultItem:
    def __init__(self, work_id, exception=None, result=None, exit_pid=None):
        self.work_id = work_id
        self.exception = exception
        self.result = result
        self.exit_pid = exit_pid


class _CallItem:
    def __init__(self, work_id, fn, args, kwargs):
        self.work_id = work_id
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _CallQueue(Queue):
    """Hands errors of pickling to the future they belong to."""

    def __init__(self, max_size, pending, wakeup):
        self._pending_items = pending
        self._wakeup_pipe = wakeup
        super().__init__(max_size, _name='the call queue of a ProcessPoolExecutor')

    def __setstate__(self, state):
        super().__setstate__(state)
        self._pending_items = {}
        self._wakeup_pipe = None

    def _on_queue_feeder_error(self, exc, obj):
        if isinstance(obj, _CallItem):
            from _describe import describe_exception
            exc.__cause__ = _RemoteTraceback(f'\n"""\n{describe_exception(exc)}"""')
            item = self._pending_items.pop(obj.work_id, None)
            self._wakeup_pipe.wakeup()
            if item is not None:
                item.future.set_exception(exc)
        else:
            super()._on_queue_feeder_error(exc, obj)


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _send_result(result_queue, work_id, result=None, exception=None, exit_pid=None):
    try:
        result_queue.put(_ResultItem(work_id, exception, result, exit_pid))
    except BaseException as exc:
        result_queue.put(_ResultItem(work_id, _ExceptionWithTraceback(exc), None, exit_pid))


def _process_worker(call_queue, result_queue, initializer, initargs, max_tasks=None):
    """The life of a worker process."""
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as exc:
            _base._log('Exception in initializer:', exc)
            return
    num_tasks = 0
    exit_pid = None
    while True:
        call = call_queue.get(block=True)
        if call is None:
            result_queue.put(_machine.getpid())
            return
        if max_tasks is not None:
            num_tasks += 1
            if num_tasks >= max_tasks:
                exit_pid = _machine.getpid()
        try:
            result = call.fn(*call.args, **call.kwargs)
        except BaseException as exc:
            _send_result(result_queue, call.work_id, exception=_ExceptionWithTraceback(exc),
                         exit_pid=exit_pid)
        else:
            _send_result(result_queue, call.work_id, result=result, exit_pid=exit_pid)
        del call
        if exit_pid is not None:
            return


class _ManagerThread(threading.Thread):
    def __init__(self, executor):
        self.executor = executor
        self.wakeup = executor._wakeup
        self.processes = executor._processes
        self.call_queue = executor._call_queue
        self.result_queue = executor._result_queue
        self.work_ids = executor._work_ids
        self.pending = executor._pending
        super().__init__()

    def run(self):
        while True:
            self.add_call_item_to_queue()
            result, is_broken, cause = self.wait_result_broken_or_wakeup()
            if is_broken:
                self.terminate_broken(cause)
                return
            if result is not None:
                self.process_result(result)
                exited = result.exit_pid is not None if isinstance(result, _ResultItem) else False
                if exited:
                    self.processes.pop(result.exit_pid).join()
                del result
                executor = self.executor
                if exited:
                    executor._replace_worker()
                else:
                    executor._idle_worker_semaphore.release()
            if self.is_shutting_down():
                self.executor._shutdown_thread = True
                if self.executor._cancel_pending_futures:
                    self.cancel_pending()
                if not self.pending:
                    self.join_executor_internals()
                    return

    def add_call_item_to_queue(self):
        """Fills the call queue; from here on a future can no longer be cancelled."""
        while not self.call_queue.full():
            if self.work_ids.empty():
                return
            work_id = self.work_ids.get(block=False)
            item = self.pending[work_id]
            if item.future.set_running_or_notify_cancel():
                _machine.charge(_machine.cost('ProcessPoolJob'))
                self.call_queue.put(_CallItem(work_id, item.fn, item.args, item.kwargs))
            else:
                del self.pending[work_id]

    def wait_result_broken_or_wakeup(self):
        reader = self.result_queue._reader
        wakeup = self.wakeup._reader
        workers = list(self.processes.values())
        sentinels = [process.sentinel for process in workers]
        ready = connection.wait([reader, wakeup] + sentinels)
        cause = None
        is_broken = True
        result = None
        if reader in ready:
            try:
                result = reader.recv()
                is_broken = False
            except BaseException as exc:
                cause = exc
        elif wakeup in ready:
            is_broken = False
        self.wakeup.clear()
        return result, is_broken, cause

    def process_result(self, result):
        if isinstance(result, int):
            # The pid of a worker that has ended because it was told to.
            process = self.processes.pop(result)
            process.join()
            if not self.processes:
                self.join_executor_internals()
            return
        item = self.pending.pop(result.work_id, None)
        if item is not None:
            if result.exception is not None:
                item.future.set_exception(result.exception)
            else:
                item.future.set_result(result.result)

    def is_shutting_down(self):
        return _global_shutdown or self.executor._shutdown_thread

    def cancel_pending(self):
        kept = {}
        for work_id, item in list(self.pending.items()):
            if not item.future.cancel():
                kept[work_id] = item
        self.pending.clear()
        self.pending.update(kept)
        while not self.work_ids.empty():
            self.work_ids.get_nowait()
        self.executor._cancel_pending_futures = False

    def terminate_broken(self, cause):
        executor = self.executor
        executor._broken = ('A child process terminated abruptly, the process pool is not '
                            'usable anymore')
        executor._shutdown_thread = True
        error = BrokenProcessPool('A process in the process pool was terminated abruptly while '
                                  'the future was running or pending.')
        if cause is not None:
            from _describe import describe_exception
            error.__cause__ = _RemoteTraceback(f"\n'''\n{describe_exception(cause)}'''")
        for item in list(self.pending.values()):
            try:
                item.future.set_exception(error)
            except _base.InvalidStateError:
                pass        # cancelled meanwhile
        self.pending.clear()
        for process in self.processes.values():
            process.terminate()
        self.join_executor_internals(broken=True)

    def join_executor_internals(self, broken=False):
        if not broken:
            for _ in range(len(self.processes)):
                self.call_queue.put(None)
        self.call_queue.close()
        self.call_queue.join_thread()
        self.wakeup.close()
        for process in self.processes.values():
            process.join()
        _threads_wakeups.pop(self, None)


class ProcessPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        if max_workers is None:
            max_workers = _machine.config('cores') or 1
        elif max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        self._max_workers = max_workers
        if mp_context is None:
            if max_tasks_per_child is not None:
                mp_context = multiprocessing.get_context('spawn')
            else:
                mp_context = multiprocessing.get_context()
        self._mp_context = mp_context
        # A process forked while other threads run may find locks taken for ever: with fork, all
        # workers start before the manager thread does (gh-90622).
        self._spawn_on_demand = mp_context.get_start_method() != 'fork'
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError('max_tasks_per_child must be an integer')
            if max_tasks_per_child <= 0:
                raise ValueError('max_tasks_per_child must be >= 1')
            if mp_context.get_start_method() == 'fork':
                raise ValueError('max_tasks_per_child is incompatible with the \'fork\' '
                                 'multiprocessing start method; supply a different mp_context.')
        self._max_tasks_per_child = max_tasks_per_child
        self._initializer = initializer
        self._initargs = initargs
        self._manager_thread = None
        self._processes = {}
        self._shutdown_thread = False
        subject = threading._Subject('Lock', 'the lock of a ProcessPoolExecutor')
        self._shutdown_lock = subject.mutex()
        self._idle_worker_semaphore = _Permits()
        self._broken = False
        self._queue_count = 0
        self._pending = {}
        self._cancel_pending_futures = False
        self._wakeup = _Wakeup()
        self._call_queue = _CallQueue(self._max_workers + EXTRA_QUEUED_CALLS, self._pending,
                                      self._wakeup)
        self._call_queue._ignore_epipe = True
        self._result_queue = _ProcessQueue(_name='the result queue of a ProcessPoolExecutor')
        self._work_ids = SimpleQueue()
        self._work_ids._call('the list of calls to make')

    def _trace_name(self):
        return 'a process of the pool'

    def _start_manager_thread(self):
        if self._manager_thread is None:
            if not self._spawn_on_demand:
                for _ in range(len(self._processes), self._max_workers):
                    self._spawn_process()
            self._manager_thread = _ManagerThread(self)
            self._manager_thread.start()
            _threads_wakeups[self._manager_thread] = self._wakeup

    def _adjust_process_count(self):
        if self._idle_worker_semaphore.acquire():
            return
        if len(self._processes) < self._max_workers:
            self._spawn_process()

    def _replace_worker(self):
        if len(self._processes) < self._max_workers and not self._shutdown_thread:
            self._spawn_process()

    def _spawn_process(self):
        process = self._mp_context.Process(
            target=_process_worker,
            args=(self._call_queue, self._result_queue, self._initializer, self._initargs,
                  self._max_tasks_per_child))
        process.start()
        self._processes[process.pid] = process

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._shutdown_thread:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _global_shutdown:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            _machine.charge(_machine.cost('PoolJob'))
            future = _base.Future()
            future._trace_as(f"the result of {getattr(fn, '__name__', type(fn).__name__)}()")
            self._pending[self._queue_count] = _PendingItem(future, fn, args, kwargs)
            self._work_ids.put(self._queue_count)
            self._queue_count += 1
            self._wakeup.wakeup()
            if self._spawn_on_demand:
                self._adjust_process_count()
            self._start_manager_thread()
            return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        from functools import partial
        results = super().map(partial(_process_chunk, fn), _chunks(zip(*iterables), chunksize),
                              timeout=timeout)
        return _flatten(results)

    def terminate_workers(self):
        self._end_workers('terminate')

    def kill_workers(self):
        self._end_workers('kill')

    def _end_workers(self, how):
        processes = dict(self._processes or {})
        self.shutdown(wait=False, cancel_futures=True)
        for process in processes.values():
            if process.is_alive():
                getattr(process, how)()

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._cancel_pending_futures = cancel_futures
            self._shutdown_thread = True
            if self._manager_thread is not None:
                self._wakeup.wakeup()
        if self._manager_thread is not None and wait:
            self._manager_thread.join()
        self._manager_thread = None


class _Permits:
    """A semaphore nobody ever blocks on."""

    def __init__(self):
        self._free = []

    def release(self):
        self._free.append(None)

    def acquire(self):
        try:
            self._free.pop()
        except IndexError:
            return False
        return True


def _chunks(items, size):
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield tuple(chunk)
            chunk = []
    if chunk:
        yield tuple(chunk)


def _flatten(results):
    for chunk in results:
        chunk.reverse()
        while chunk:
            yield chunk.pop()
