"""Queues between processes (Lib/multiprocessing/queues.py).

put() only appends to a buffer; a feeder thread pickles and writes to the pipe. So errors of
pickling come later, and a process that still has items to write cannot end before somebody reads.
"""
import collections
import _machine
from _pickled import pickled, unpickled
import threading
from _machine import emit, name_resource, new_name, resource, QueueGot, QueuePut
from queue import Empty, Full
from . import connection, context, reduction, util
from .synchronize import BoundedSemaphore, Condition, Lock, SEM_VALUE_MAX, Semaphore

__all__ = ['Queue', 'SimpleQueue', 'JoinableQueue']


class _Sentinel:
    pass


_sentinel = _Sentinel()


def _named_resource(name=None):
    """A name for people, and the trace's actor for the queue as a whole."""
    name = name or util._next_name('mp.Queue')
    actor = resource('multiprocessing.Queue')
    name_resource(actor, name)
    return name, actor


class Queue:
    def __init__(self, maxsize=0, *, ctx=None, _name=None):
        if maxsize <= 0:
            maxsize = SEM_VALUE_MAX
        self._maxsize = maxsize
        self._name, self._trace = _named_resource(_name or new_name('queue', self))
        self._reader, self._writer = connection.Pipe(False, _name=f'the pipe of {util._the(self._name)}')
        self._rlock = Lock(_name=f'the read lock of {util._the(self._name)}')
        self._wlock = Lock(_name=f'the write lock of {util._the(self._name)}')
        self._sem = BoundedSemaphore(maxsize, _name=f'room in {util._the(self._name)}')
        self._opid = _machine.getpid()
        self._ignore_epipe = False
        self._reset()
        util.register_after_fork(self, Queue._reset)

    def _reset(self):
        """The parts that are each process's own."""
        self._notempty = threading.Condition(
            threading._Subject('Queue', f'the lock of the feeder of {util._the(self._name)}').mutex(),
            _subject=threading._Subject('Queue', f'an item for the feeder of {util._the(self._name)}'))
        self._buffer = collections.deque()
        self._thread = None
        self._jointhread = None
        self._joincancelled = False
        self._closed = False
        self._close = None

    def __getstate__(self):
        context.assert_spawning(self)
        return (self._maxsize, self._name, self._trace, self._reader, self._writer, self._rlock,
                self._wlock, self._sem, self._opid)

    def __setstate__(self, state):
        (self._maxsize, self._name, self._trace, self._reader, self._writer, self._rlock,
         self._wlock, self._sem, self._opid) = state
        self._ignore_epipe = False
        self._reset()
        util.register_after_fork(self, Queue._reset)

    def __class_getitem__(cls, item):
        return cls

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        if not self._sem.acquire(block, timeout):
            raise Full
        with self._notempty:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            emit(QueuePut, None, self._trace, self.qsize())
            self._notempty.notify()

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        if block and timeout is None:
            with self._rlock:
                data = self._reader.recv_bytes()
            self._sem.release()
        else:
            if block:
                deadline = _machine.now_ns() / 1e9 + timeout
            if not self._rlock.acquire(block, timeout):
                raise Empty
            try:
                if block:
                    timeout = deadline - _machine.now_ns() / 1e9
                    if not self._reader.poll(timeout):
                        raise Empty
                elif not self._reader.poll():
                    raise Empty
                data = self._reader.recv_bytes()
                self._sem.release()
            finally:
                self._rlock.release()
        emit(QueueGot, None, self._trace, self.qsize())
        # Unpickled outside the lock, as other readers need not wait for that.
        unpickled(data)
        return reduction.loads(data)

    def qsize(self):
        return self._maxsize - self._sem._get_value()

    def empty(self):
        return not self._reader.poll()

    def full(self):
        return self._sem._is_zero()

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed = True
        close = self._close
        if close:
            self._close = None
            close()

    def join_thread(self):
        assert self._closed, f'Queue {self!r} not closed'
        if self._jointhread:
            self._jointhread()

    def cancel_join_thread(self):
        self._joincancelled = True
        if self._jointhread is not None:
            self._jointhread.cancel()

    def _start_thread(self):
        self._buffer.clear()
        self._thread = threading.Thread(target=self._feed, name='QueueFeederThread', daemon=True)
        self._thread.start()
        if not self._joincancelled:
            # The process waits at its end until everything is written.
            self._jointhread = util.Finalize(self._thread, self._thread.join, exitpriority=-5)
        self._close = util.Finalize(self, self._finish_feeder, exitpriority=10)

    def _finish_feeder(self):
        with self._notempty:
            self._buffer.append(_sentinel)
            self._notempty.notify()

    def _feed(self):
        """The feeder thread."""
        buffer = self._buffer
        while True:
            try:
                with self._notempty:
                    if not buffer:
                        self._notempty.wait()
                while buffer:
                    obj = buffer.popleft()
                    if obj is _sentinel:
                        self._writer.close()
                        return
                    data = reduction.dumps(obj)
                    pickled(data)
                    with self._wlock:
                        self._writer.send_bytes(data)
                    obj = data = None
            except Exception as exc:
                if self._ignore_epipe and isinstance(exc, BrokenPipeError):
                    return
                # The item is lost: its place in the queue is free again.
                self._sem.release()
                self._on_queue_feeder_error(exc, obj)

    @staticmethod
    def _on_queue_feeder_error(exc, obj):
        from _describe import describe_exception
        _machine.write(2, describe_exception(exc))


class JoinableQueue(Queue):
    def __init__(self, maxsize=0, *, ctx=None):
        super().__init__(maxsize, ctx=ctx)
        self._unfinished_tasks = Semaphore(0, _name=f'the unfinished tasks of {util._the(self._name)}')
        self._cond = Condition(_name=f'the end of the tasks in {util._the(self._name)}')

    def __getstate__(self):
        return super().__getstate__() + (self._cond, self._unfinished_tasks)

    def __setstate__(self, state):
        super().__setstate__(state[:-2])
        self._cond, self._unfinished_tasks = state[-2:]

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        if not self._sem.acquire(block, timeout):
            raise Full
        with self._notempty, self._cond:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            emit(QueuePut, None, self._trace, self.qsize())
            self._unfinished_tasks.release()
            self._notempty.notify()

    def task_done(self):
        with self._cond:
            if not self._unfinished_tasks.acquire(False):
                raise ValueError('task_done() called too many times')
            if self._unfinished_tasks._is_zero():
                self._cond.notify_all()

    def join(self):
        with self._cond:
            if not self._unfinished_tasks._is_zero():
                self._cond.wait()


class SimpleQueue:
    """A pipe with a lock at each end; no feeder: put() pickles and writes itself."""

    def __init__(self, *, ctx=None, _name=None):
        self._name, self._trace = _named_resource(_name or new_name('queue', self) or util._next_name('mp.SimpleQueue'))
        self._reader, self._writer = connection.Pipe(False, _name=f'the pipe of {util._the(self._name)}')
        self._rlock = Lock(_name=f'the read lock of {util._the(self._name)}')
        self._wlock = Lock(_name=f'the write lock of {util._the(self._name)}')

    def __getstate__(self):
        context.assert_spawning(self)
        return self._name, self._trace, self._reader, self._writer, self._rlock, self._wlock

    def __setstate__(self, state):
        (self._name, self._trace, self._reader, self._writer, self._rlock, self._wlock) = state

    def __class_getitem__(cls, item):
        return cls

    def close(self):
        self._reader.close()
        self._writer.close()

    def empty(self):
        return not self._reader.poll()

    def get(self):
        with self._rlock:
            data = self._reader.recv_bytes()
        unpickled(data)
        return reduction.loads(data)

    def put(self, obj):
        data = reduction.dumps(obj)
        pickled(data)
        with self._wlock:
            self._writer.send_bytes(data)
