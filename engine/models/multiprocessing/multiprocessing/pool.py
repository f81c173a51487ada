"""Pool: worker processes that take chunks of work from one pipe and write results to another
(Lib/multiprocessing/pool.py).

Three threads serve a pool: one replaces workers that have ended, one moves tasks from a queue into
the workers' pipe, one reads results.
"""
import itertools
import queue
import threading
import _machine
from . import connection, util
from .context import TimeoutError

__all__ = ['Pool', 'ThreadPool']

RUN, CLOSE, TERMINATE = 'RUN', 'CLOSE', 'TERMINATE'
_job_numbers = itertools.count()


class RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    """Carries an exception and the text of its traceback to the parent."""

    def __init__(self, exc):
        from _describe import describe_exception
        self.exc = exc
        self.tb = f'\n"""\n{describe_exception(exc)}"""'
        exc.__traceback__ = None

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    """A result could not be pickled."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return [args[0](*item) for item in args[1]]


def _helper_reraises_exception(ex):
    raise ex


def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None,
           wrap_exception=False):
    """The life of a worker."""
    if maxtasks is not None and not (isinstance(maxtasks, int) and maxtasks >= 1):
        raise AssertionError(f'Maxtasks {maxtasks!r} is not valid')
    if hasattr(inqueue, '_writer'):
        inqueue._writer.close()
        outqueue._reader.close()
    if initializer is not None:
        initializer(*initargs)
    completed = 0
    while maxtasks is None or completed < maxtasks:
        try:
            task = inqueue.get()
        except (EOFError, OSError):
            break
        if task is None:
            break
        job, i, func, args, kwds = task
        try:
            result = (True, func(*args, **kwds))
        except Exception as exc:
            if wrap_exception and func is not _helper_reraises_exception:
                exc = ExceptionWithTraceback(exc)
            result = (False, exc)
        try:
            outqueue.put((job, i, result))
        except Exception as exc:
            wrapped = MaybeEncodingError(exc, result[1])
            outqueue.put((job, i, (False, wrapped)))
        task = job = result = func = args = kwds = None
        completed += 1


class Pool:
    _wrap_exception = True

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None,
                 context=None):
        from .context import _default_context
        self._pool = []
        self._state = 'INIT'
        self._ctx = context or _default_context.get_context()
        self._setup_queues()
        self._taskqueue = queue.SimpleQueue()
        self._taskqueue._call('the list of tasks of the Pool')
        self._change_notifier = self._make_notifier()
        self._cache = {}        # job number -> its result object
        self._maxtasksperchild = maxtasksperchild
        self._initializer = initializer
        self._initargs = initargs
        if processes is None:
            processes = _machine.config('cores') or 1
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if maxtasksperchild is not None:
            if not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0:
                raise ValueError('maxtasksperchild must be a positive int or None')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._processes = processes
        self._repopulate_pool()
        self._worker_handler = self._handler(self._handle_workers)
        self._task_handler = self._handler(self._handle_tasks)
        self._result_handler = self._handler(self._handle_results)
        self._terminate = util.Finalize(self, self._terminate_pool, exitpriority=15)
        self._state = RUN

    def _handler(self, target):
        thread = threading.Thread(target=target)
        thread.daemon = True
        thread._state = RUN
        thread.start()
        return thread

    def __repr__(self):
        cls = type(self)
        return (f'<{cls.__module__}.{cls.__qualname__} state={self._state} '
                f'pool_size={len(self._pool)}>')

    # --- what differs for a pool of threads
    def _setup_queues(self):
        from .queues import SimpleQueue
        self._inqueue = SimpleQueue(_name='the task queue of the Pool')
        self._outqueue = SimpleQueue(_name='the result queue of the Pool')

    def _make_notifier(self):
        return _ChangeNotifier()

    def _quick_put(self, task):
        self._inqueue.put(task)

    def _quick_get(self):
        return self._outqueue.get()

    # --- workers
    def _repopulate_pool(self):
        for _ in range(self._processes - len(self._pool)):
            w = self.Process(self._ctx, target=worker,
                             args=(self._inqueue, self._outqueue, self._initializer,
                                   self._initargs, self._maxtasksperchild,
                                   self._wrap_exception))
            w.name = w.name.replace('Process', 'PoolWorker')
            w.daemon = True
            w.start()
            self._pool.append(w)

    def _join_exited_workers(self):
        cleaned = False
        for i in range(len(self._pool) - 1, -1, -1):
            if self._pool[i].exitcode is not None:
                self._pool[i].join()
                cleaned = True
                del self._pool[i]
        return cleaned

    def _handle_workers(self):
        thread = threading.current_thread()
        # It lives until close() or terminate(), and until all results are there.
        while thread._state == RUN or (self._cache and thread._state != TERMINATE):
            if self._join_exited_workers():
                self._repopulate_pool()
            self._wait_for_change()
        self._taskqueue.put(None)       # the task handler is to end

    def _wait_for_change(self):
        connection.wait([w.sentinel for w in self._pool] + [self._change_notifier._reader])
        self._change_notifier.clear()

    # --- tasks to the workers
    def _handle_tasks(self):
        thread = threading.current_thread()
        for taskseq, set_length in iter(self._taskqueue.get, None):
            task = None
            count = 0
            for task in taskseq:
                if thread._state != RUN:
                    break
                count += 1
                try:
                    self._quick_put(task)
                except Exception as exc:
                    job, index = task[:2]
                    result = self._cache.get(job)
                    if result is not None:
                        result._set(index, (False, exc))
            else:
                if set_length:
                    set_length(count)
                continue
            break
        # The result handler and the workers are to end.
        self._quick_put_result(None)
        for _ in self._pool:
            self._quick_put(None)

    def _quick_put_result(self, item):
        self._outqueue.put(item)

    # --- results from the workers
    def _handle_results(self):
        thread = threading.current_thread()
        while True:
            try:
                task = self._quick_get()
            except (OSError, EOFError):
                return
            if thread._state != RUN or task is None:
                break
            self._deliver(task)
        while self._cache and thread._state != TERMINATE:
            try:
                task = self._quick_get()
            except (OSError, EOFError):
                return
            if task is not None:
                self._deliver(task)

    def _deliver(self, task):
        job, i, outcome = task
        result = self._cache.get(job)
        if result is not None:
            result._set(i, outcome)

    # --- the interface
    def _check_running(self):
        if self._state != RUN:
            raise ValueError('Pool not running')

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put(([(result._job, 0, func, args, kwds)], None))
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None,
                   error_callback=None):
        self._check_running()
        if not hasattr(iterable, '__len__'):
            iterable = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(iterable), len(self._pool) * 4)
            if extra:
                chunksize += 1
        if len(iterable) == 0:
            chunksize = 0
        batches = Pool._get_tasks(func, iterable, chunksize)
        result = MapResult(self, chunksize, len(iterable), callback, error_callback)
        self._taskqueue.put((self._guarded(result._job, mapper, batches), None))
        return result

    @staticmethod
    def _get_tasks(func, it, size):
        it = iter(it)
        while True:
            chunk = tuple(itertools.islice(it, size))
            if not chunk:
                return
            yield func, chunk

    def _guarded(self, job, func, iterable):
        """Tasks of an iterable; if that raises, a task that raises the same in the result."""
        i = -1
        try:
            for i, x in enumerate(iterable):
                yield job, i, func, (x,), {}
        except Exception as exc:
            yield job, i + 1, _helper_reraises_exception, (exc,), {}

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f'Chunksize must be 1+, not {chunksize:n}')
        result = kind(self)
        if chunksize == 1:
            self._taskqueue.put((self._guarded(result._job, func, iterable), result._set_length))
            return result
        batches = Pool._get_tasks(func, iterable, chunksize)
        self._taskqueue.put((self._guarded(result._job, mapstar, batches), result._set_length))
        return (item for chunk in result for item in chunk)

    def close(self):
        if self._state == RUN:
            self._state = CLOSE
            self._worker_handler._state = CLOSE
            self._change_notifier.put(None)

    def terminate(self):
        self._state = TERMINATE
        self._terminate()

    def join(self):
        if self._state == RUN:
            raise ValueError('Pool is still running')
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError('In unknown state')
        self._worker_handler.join()
        self._task_handler.join()
        self._result_handler.join()
        for p in self._pool:
            p.join()

    def _terminate_pool(self):
        self._worker_handler._state = TERMINATE
        self._task_handler._state = TERMINATE
        self._change_notifier.put(None)
        self._result_handler._state = TERMINATE
        self._end_tasks()
        self._quick_put_result(None)
        if threading.current_thread() is not self._worker_handler:
            self._worker_handler.join()
        self._end_workers()
        if threading.current_thread() is not self._task_handler:
            self._task_handler.join()
        if threading.current_thread() is not self._result_handler:
            self._result_handler.join()
        for p in self._pool:
            if hasattr(p, 'terminate'):
                p.join()

    def _end_tasks(self):
        """Throws away what no worker has taken, so that the task handler does not block."""
        if self._pool and hasattr(self._pool[0], 'terminate'):
            if self._inqueue._rlock.acquire(False):
                try:
                    while self._task_handler.is_alive() and self._inqueue._reader.poll():
                        self._inqueue._reader.recv_bytes()
                finally:
                    self._inqueue._rlock.release()

    def _end_workers(self):
        for p in self._pool:
            if hasattr(p, 'terminate') and p.exitcode is None:
                p.terminate()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    def __reduce__(self):
        raise NotImplementedError(
            'pool objects cannot be passed between processes or pickled')


class _ChangeNotifier:
    """A pipe that interrupts the worker handler's waiting."""

    def __init__(self):
        self._reader, self._writer = connection.Pipe(False, _name='the wake-up pipe of the Pool')

    def put(self, item):
        self._writer.send_bytes(b'')

    def clear(self):
        while self._reader.poll():
            self._reader.recv_bytes()


class ApplyResult:
    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading.Event(_name='a result of the Pool')
        self._job = next(_job_numbers)
        self._cache = pool._cache
        self._callback = callback
        self._error_callback = error_callback
        self._cache[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f'{self!r} not ready')
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, i, obj):
        self._success, self._value = obj
        if self._callback and self._success:
            self._callback(self._value)
        if self._error_callback and not self._success:
            self._error_callback(self._value)
        self._finish()

    def _finish(self):
        self._event.set()
        del self._cache[self._job]
        pool, self._pool = self._pool, None
        if pool._state == CLOSE and not self._cache:
            pool._change_notifier.put(None)     # nothing left to wait for


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    def __init__(self, pool, chunksize, length, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        if chunksize <= 0:
            self._left = 0
            self._finish()
        else:
            self._left = length // chunksize + bool(length % chunksize)

    def _set(self, i, success_result):
        self._left -= 1
        success, result = success_result
        if success and self._success:
            self._value[i * self._chunksize:(i + 1) * self._chunksize] = result
            if self._left == 0:
                if self._callback:
                    self._callback(self._value)
                self._finish()
        else:
            if not success and self._success:
                self._success = False       # the first exception is the one that counts
                self._value = result
            if self._left == 0:
                if self._error_callback:
                    self._error_callback(self._value)
                self._finish()


class IMapIterator:
    def __init__(self, pool):
        self._pool = pool
        subject = threading._Subject('Condition', 'a result of imap()')
        self._cond = threading.Condition(subject.mutex(), _subject=subject)
        self._job = next(_job_numbers)
        self._cache = pool._cache
        self._items = []
        self._index = 0
        self._length = None
        self._unsorted = {}
        self._cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._cond:
            if not self._items:
                if self._index == self._length:
                    self._pool = None
                    raise StopIteration
                self._cond.wait(timeout)
                if not self._items:
                    if self._index == self._length:
                        self._pool = None
                        raise StopIteration
                    raise TimeoutError
            item = self._items.pop(0)
        success, value = item
        if success:
            return value
        raise value

    def __next__(self):
        return self.next()

    def _set(self, i, obj):
        with self._cond:
            if self._index == i:
                self._add(obj)
                while self._index in self._unsorted:
                    self._add(self._unsorted.pop(self._index))
                self._cond.notify()
            else:
                self._unsorted[i] = obj
            self._check_end()

    def _add(self, obj):
        self._items.append(obj)
        self._index += 1

    def _check_end(self):
        if self._index == self._length:
            del self._cache[self._job]
            pool, self._pool = self._pool, None
            if pool is not None and pool._state == CLOSE and not self._cache:
                pool._change_notifier.put(None)

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == length:
                self._cond.notify()
                self._check_end()


class IMapUnorderedIterator(IMapIterator):
    def _set(self, i, obj):
        with self._cond:
            self._add(obj)
            self._cond.notify()
            self._check_end()


class _PlainNotifier:
    def __init__(self):
        self._queue = queue.SimpleQueue()

    def put(self, item):
        self._queue.put(item)


class ThreadPool(Pool):
    """The same with threads."""

    _wrap_exception = False

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    @staticmethod
    def Process(ctx, *args, **kwds):
        from .dummy import DummyProcess
        return DummyProcess(*args, **kwds)

    def _setup_queues(self):
        self._inqueue = queue.SimpleQueue()
        self._outqueue = queue.SimpleQueue()

    def _make_notifier(self):
        return _PlainNotifier()

    def _wait_for_change(self):
        self._change_notifier._queue.get()

    def _end_tasks(self):
        while True:
            try:
                self._inqueue.get_nowait()
            except queue.Empty:
                break

    def _end_workers(self):
        for _ in self._pool:
            self._inqueue.put(None)
