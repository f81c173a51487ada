"""The interface of multiprocessing on threads (Lib/multiprocessing/dummy)."""
import array
import sys
import threading
from queue import Queue
from threading import (Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore)

__all__ = ['Process', 'current_process', 'active_children', 'freeze_support', 'Lock', 'RLock',
           'Semaphore', 'BoundedSemaphore', 'Condition', 'Event', 'Barrier', 'Queue', 'Manager',
           'Pipe', 'Pool', 'JoinableQueue']


class DummyProcess(threading.Thread):
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}):
        threading.Thread.__init__(self, group, target, name, args, kwargs)
        self._pid = None
        self._start_called = False

    def start(self):
        self._start_called = True
        threading.Thread.start(self)

    @property
    def exitcode(self):
        return 0 if self._start_called and not self.is_alive() else None


Process = DummyProcess
JoinableQueue = Queue
current_process = threading.current_thread
dict, list = dict, list


def active_children():
    return [t for t in threading.enumerate() if isinstance(t, DummyProcess)]


def freeze_support():
    pass


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f'{name}={value!r}' for name, value in self.__dict__.items()
                       if not name.startswith('_'))
        return f'{type(self).__name__}({", ".join(shown)})'


def Array(typecode, sequence, lock=True):
    return array.array(typecode, sequence)


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self.value = value

    def __repr__(self):
        return f'<{type(self).__name__}({self._typecode!r}, {self.value!r})>'


def Manager():
    return sys.modules[__name__]


def shutdown():
    pass


class Connection:
    """One end of a Pipe() between threads: two queues."""

    def __init__(self, inbox, outbox):
        self._in, self._out = inbox, outbox
        self.send = self.send_bytes = outbox.put
        self.recv = self.recv_bytes = inbox.get

    def poll(self, timeout=0.0):
        if self._in.qsize() > 0:
            return True
        if timeout <= 0.0:
            return False
        with self._in.not_empty:
            self._in.not_empty.wait(timeout)
        return self._in.qsize() > 0

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def Pipe(duplex=True):
    a, b = Queue(), Queue()
    return Connection(a, b), Connection(b, a)


def Pool(processes=None, initializer=None, initargs=()):
    from .pool import ThreadPool
    return ThreadPool(processes, initializer, initargs)
