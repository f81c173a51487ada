"""Queues between threads (Lib/queue.py): one mutex, and a condition each for "not empty", "not
full" and "all tasks done"."""
import threading
from collections import deque
from heapq import heappop, heappush
from _machine import emit, now_ns, queue_get, queue_put, queue_setup, QueueGot, QueuePut
from _queue import Empty, SimpleQueue

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Full(Exception):
    """Raised by put_nowait() and by put() after its timeout."""


class ShutDown(Exception):
    """Raised by put() and get() after shutdown()."""


def time():
    return now_ns() / 1e9


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        subject = threading._Subject('Queue', owner=self)
        self._trace = subject.unnamed()
        self._unnamed = subject
        self.mutex = subject.mutex()
        self.not_empty = threading.Condition(self.mutex, _subject=subject)
        self.not_full = threading.Condition(self.mutex, _subject=subject)
        self._getters, self._putters = self.not_empty._waiters, self.not_full._waiters
        self.all_tasks_done = threading.Condition(self.mutex, _subject=subject)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished <= 0:
                if unfinished < 0:
                    raise ValueError('task_done() called too many times')
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    # put() and get() of a Queue itself that wait as long as it takes: the same steps, in C++.
    def put(self, item, block=True, timeout=None):
        if timeout is None and block and type(self) is Queue:
            return queue_put(self, item)
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                if not block:
                    if self._qsize() >= self.maxsize:
                        raise Full
                elif timeout is None:
                    while self._qsize() >= self.maxsize:
                        self.not_full.wait()
                        if self.is_shutdown:
                            raise ShutDown
                elif timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                else:
                    end = time() + timeout
                    while self._qsize() >= self.maxsize:
                        remaining = end - time()
                        if remaining <= 0.0:
                            raise Full
                        self.not_full.wait(remaining)
                        if self.is_shutdown:
                            raise ShutDown
            self._put(item)
            if self._unnamed is not None:
                self._unnamed.actor()
                self._unnamed = None
            emit(QueuePut, None, self._trace, self._qsize())
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        if timeout is None and block and type(self) is Queue:
            return queue_get(self)
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            if not block:
                if not self._qsize():
                    raise Empty
            elif timeout is None:
                while not self._qsize():
                    self.not_empty.wait()
                    if self.is_shutdown and not self._qsize():
                        raise ShutDown
            elif timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            else:
                end = time() + timeout
                while not self._qsize():
                    remaining = end - time()
                    if remaining <= 0.0:
                        raise Empty
                    self.not_empty.wait(remaining)
                    if self.is_shutdown and not self._qsize():
                        raise ShutDown
            item = self._get()
            emit(QueueGot, None, self._trace, self._qsize())
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def shutdown(self, immediate=False):
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    # Overridden by the kinds of queue; called with the mutex held.
    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(type(list[int]))


# Slot in engine/machine/thread_queue.cpp.
queue_setup(Queue, ShutDown,
            ('maxsize', 'queue', 'mutex', '_trace', 'unfinished_tasks', 'is_shutdown', '_getters',
             '_putters', '_unnamed'), (0, None, None, None, 0, False, None, None, None))


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()
