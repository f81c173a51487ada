"""What CPython has in Modules/_queuemodule.c: SimpleQueue, and the exception Empty."""
from _machine import emit, name_object, new_name, now_ns, resource, waiter_lock, QueueGot, QueuePut, QueueStop


class Empty(Exception):
    """Raised by get_nowait() and by get() after its timeout."""


class SimpleQueue:
    """Unbounded, without tasks to count. In CPython it is written in C and needs no mutex; here
    each step is one operation on a list."""

    _stops = False      # its None is the sign to stop, for people

    def __init__(self):
        self._items = []
        self._waiters = []
        self._trace = resource('SimpleQueue')
        self._name = new_name('queue', self)
        self._unnamed = True

    def _call(self, name):
        self._unnamed = False
        name_object(self._trace, self, name, '')

    def put(self, item, block=True, timeout=None):
        items = self._items
        items.append(item)
        if self._unnamed:
            self._unnamed = False
            name_object(self._trace, self, self._name, 'queue')
        emit(QueueStop if item is None and self._stops else QueuePut, None, self._trace, len(items))
        waiters = self._waiters
        if waiters:
            try:
                waiters.pop(0).release()
            except (IndexError, RuntimeError):
                pass

    def get(self, block=True, timeout=None):
        if timeout is not None and block and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = None if timeout is None else now_ns() / 1e9 + timeout
        items = self._items
        while True:
            if items:
                try:
                    item = items.pop(0)
                except IndexError:
                    continue        # another thread was faster
                emit(QueueGot, None, self._trace, len(items))
                return item
            if not block:
                raise Empty
            waiter = waiter_lock(self._trace)
            self._waiters.append(waiter)
            if not items:
                if end is None:
                    waiter.acquire()
                    continue
                remaining = end - now_ns() / 1e9
                if remaining > 0 and waiter.acquire(True, remaining):
                    continue
            try:
                self._waiters.remove(waiter)
            except ValueError:
                continue            # a put() has meant us
            if not items and end is not None and end - now_ns() / 1e9 <= 0:
                raise Empty

    def put_nowait(self, item):
        self.put(item)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    __class_getitem__ = classmethod(type(list[int]))
