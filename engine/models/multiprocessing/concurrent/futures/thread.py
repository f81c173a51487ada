"""ThreadPoolExecutor (Lib/concurrent/futures/thread.py).

submit() puts the call into the queue and then starts a thread only if no worker is known to be
idle: a worker releases one permit of `_idle_semaphore` whenever it finds the queue empty.
"""
import _machine
import threading
from _queue import Empty, SimpleQueue
from . import _base

_executor_number = 0
_shutdown = False
_threads_queues = {}        # worker thread -> its work queue


def _python_exit():
    """Before non-daemon threads are joined at the end of the program: ends idle workers."""
    global _shutdown
    _shutdown = True
    items = [entry for entry in _threads_queues.items() if entry[0].is_alive()]
    for thread, work_queue in items:
        work_queue.put(None)
    for thread, work_queue in items:
        thread.join()


threading._register_atexit(_python_exit)


class BrokenThreadPool(_base.BrokenExecutor):
    """An initializer failed."""


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as exc:
            self.future.set_exception(exc)
        else:
            self.future.set_result(result)


def _worker(executor, work_queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as exc:
            _base._log('Exception in initializer:', exc)
            executor._initializer_failed()
            return
    while True:
        try:
            item = work_queue.get_nowait()
        except Empty:
            # About to wait: submit() need not start another thread for the next item.
            executor._idle_semaphore.release()
            item = work_queue.get(block=True)
        if item is not None:
            item.run()
            del item
            continue
        if _shutdown or executor._shutdown:
            # The next worker is to notice too.
            executor._shutdown = True
            work_queue.put(None)
            return


class _Permits:
    """A semaphore nobody ever blocks on: CPython's threading.Semaphore with timeout 0."""

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


class ThreadPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        global _executor_number
        if max_workers is None:
            max_workers = min(32, (_machine.config('cores') or 1) + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._work_queue = SimpleQueue()
        self._work_queue._stops = True
        self._idle_semaphore = _Permits()
        self._threads = {}
        self._broken = False
        self._shutdown = False
        subject = threading._Subject('Lock', 'the lock of a ThreadPoolExecutor')
        self._shutdown_lock = subject.mutex()
        if not thread_name_prefix:
            thread_name_prefix = f'ThreadPoolExecutor-{_executor_number}'
            _executor_number += 1
        self._thread_name_prefix = thread_name_prefix
        self._shown = 'the default executor' if thread_name_prefix == 'asyncio' else thread_name_prefix
        self._work_queue._call(f'the queue of {self._shown}')
        self._initializer = initializer
        self._initargs = initargs

    def _trace_name(self):
        return f'a thread of {self._shown}'

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _shutdown:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            _machine.charge(_machine.cost('PoolJob'))
            future = _base.Future()
            future._trace_as(f"the result of {getattr(fn, '__name__', type(fn).__name__)}()")
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire():
            return
        number = len(self._threads)
        if number < self._max_workers:
            thread = threading.Thread(
                name=f'{self._thread_name_prefix}_{number}', target=_worker,
                args=(self, self._work_queue, self._initializer, self._initargs))
            thread.start()
            self._threads[thread] = None
            _threads_queues[thread] = self._work_queue

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = ('A thread initializer failed, the thread pool is not usable anymore')
            while True:
                try:
                    item = self._work_queue.get_nowait()
                except Empty:
                    break
                if item is not None:
                    item.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                while True:
                    try:
                        item = self._work_queue.get_nowait()
                    except Empty:
                        break
                    if item is not None:
                        item.future.cancel()
            self._work_queue.put(None)      # wakes a worker that waits
        if wait:
            for thread in self._threads:
                thread.join()
