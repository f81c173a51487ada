"""Queues for tasks (Lib/asyncio/queues.py).

Putting and getting without having to wait does not yield to the loop. A getter that was woken is
not promised the item: whoever runs first may take it, and the woken one waits again, at the back.
"""
import _asyncio
import collections
import heapq
from _machine import emit, QueueGot, QueuePut
from . import locks, mixins

__all__ = ('Queue', 'PriorityQueue', 'LifoQueue', 'QueueFull', 'QueueEmpty', 'QueueShutDown')


class QueueEmpty(Exception):
    """Raised by get_nowait() when there is nothing."""


class QueueFull(Exception):
    """Raised by put_nowait() when there is no room."""


class QueueShutDown(Exception):
    """Raised by put() and get() after shutdown()."""


class Queue(mixins._LoopBoundMixin):
    _kind = 'asyncio.Queue'

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._name = mixins.new_name('queue', self)
        self._getters = collections.deque()
        self._putters = collections.deque()
        self._unfinished_tasks = 0
        self._finished = locks.Event()
        self._finished.set()
        self._is_shutdown = False
        self._init(maxsize)

    # Overridden by the kinds of queue.
    def _init(self, maxsize):
        self._queue = collections.deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._format()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._format()}>'

    def __class_getitem__(cls, item):
        return cls

    def _format(self):
        parts = [f'maxsize={self._maxsize!r}']
        if self._queue:
            parts.append(f'_queue={list(self._queue)!r}')
        if self._getters:
            parts.append(f'_getters[{len(self._getters)}]')
        if self._putters:
            parts.append(f'_putters[{len(self._putters)}]')
        if self._unfinished_tasks:
            parts.append(f'tasks={self._unfinished_tasks}')
        if self._is_shutdown:
            parts.append('shutdown')
        return ' '.join(parts)

    def _wakeup_next(self, waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    def qsize(self):
        return len(self._queue)

    @property
    def maxsize(self):
        return self._maxsize

    def empty(self):
        return not self._queue

    def full(self):
        return self._maxsize > 0 and self.qsize() >= self._maxsize

    # put() and get() of a Queue itself, not of a class derived from it, are run by
    # engine/machine/asyncio_queue.cpp, which relies on the order of their variables.
    async def put(self, item):
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            putter = self._waiter('which is full')
            self._putters.append(putter)
            try:
                await putter
            except:
                putter.cancel()     # in case it is not done yet
                try:
                    self._putters.remove(putter)
                except ValueError:
                    pass            # woken before it was cancelled
                if not self.full() and not putter.cancelled():
                    # It had been woken: somebody else takes the free place.
                    self._wakeup_next(self._putters)
                raise
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        emit(QueuePut, mixins._acting(self), self._actor(), self.qsize())
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wakeup_next(self._getters)

    async def get(self):
        while self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            getter = self._waiter('which is empty')
            self._getters.append(getter)
            try:
                await getter
            except:
                getter.cancel()
                try:
                    self._getters.remove(getter)
                except ValueError:
                    pass
                if not self.empty() and not getter.cancelled():
                    self._wakeup_next(self._getters)
                raise
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            raise QueueEmpty
        item = self._get()
        emit(QueueGot, mixins._acting(self), self._actor(), self.qsize())
        self._wakeup_next(self._putters)
        return item

    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks > 0:
            count = self._unfinished_tasks
            self._finished._trace = self._actor()
            self._finished._why = ('whose last item is not done' if count == 1
                                   else f'of which {count} items are not done')
            await self._finished.wait()

    def shutdown(self, immediate=False):
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                self._get()
                if self._unfinished_tasks > 0:
                    self._unfinished_tasks -= 1
            if self._unfinished_tasks == 0:
                self._finished.set()
        while self._getters:
            getter = self._getters.popleft()
            if not getter.done():
                getter.set_result(None)
        while self._putters:
            putter = self._putters.popleft()
            if not putter.done():
                putter.set_result(None)


# QueueSlot in engine/machine/asyncio.h.
_asyncio.preset(
    Queue,
    ('_loop', '_maxsize', '_queue', '_getters', '_putters', '_unfinished_tasks', '_finished',
     '_is_shutdown', '_trace', '_name'),
    (None, 0, None, None, None, 0, None, False, None, None))


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
