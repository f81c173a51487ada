"""Locks that processes share (Lib/multiprocessing/synchronize.py), on the machine's semaphores.

A handle means the same semaphore in every process that inherits it.
"""
import _machine
import threading
from _machine import get_ident, name_object, new_name, sem_acquire, sem_actor, sem_release, sem_value
from . import util

__all__ = ['Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition', 'Event']

SEM_VALUE_MAX = 2147483647


class SemLock:
    """What _multiprocessing.SemLock and the Python class of that name do together. `_held` counts
    how often the current thread of this process has it, as far as that can be known."""

    _recursive = False
    _unnamed = None     # while its name is not known: that of an attribute, or ''

    def __init__(self, kind, value, maximum, handle=None, name=None):
        self._kind = kind
        self._max = maximum
        if handle is None:
            if not 0 <= value <= maximum:
                import _files
                raise _files.os_error(22)
            given = name or new_name(kind, self)
            handle = _machine.semaphore(given or util._next_name(f'mp.{kind}'), value, maximum)
            if name is None and (given is None or '.' in given):
                self._unnamed = given or ''
        self._handle = handle
        self._held = 0
        self._owner = None
        util.register_after_fork(self, SemLock._forget_owner)

    def _forget_owner(self):
        self._held = 0

    def _find_name(self):
        """When it first matters: of the variable, list or object that has it by then."""
        given, self._unnamed = self._unnamed, None
        name_object(sem_actor(self._handle), self, given, '' if self._max == 1 else self._kind)

    def _is_mine(self):
        return self._held > 0 and self._owner == get_ident()

    def _count(self):
        return self._held

    def _get_value(self):
        return sem_value(self._handle)

    def _is_zero(self):
        return sem_value(self._handle) == 0

    def acquire(self, block=True, timeout=None):
        if self._unnamed is not None:
            self._find_name()
        if self._recursive and self._held and self._owner == get_ident():
            self._held += 1
            return True
        timeout_ns = -1
        if not block:
            timeout_ns = 0
        elif timeout is not None:
            timeout_ns = max(0, int(timeout * 1e9))
        if not sem_acquire(self._handle, timeout_ns):
            return False
        self._held += 1
        self._owner = get_ident()
        return True

    def release(self):
        if self._recursive:
            if not self._held or self._owner != get_ident():
                raise AssertionError('attempt to release recursive lock not owned by thread')
            if self._held > 1:
                self._held -= 1
                return
        try:
            sem_release(self._handle)
        except ValueError:
            raise ValueError('semaphore or lock released too many times') from None
        self._held -= 1

    def locked(self):
        return self._is_zero()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __reduce__(self):
        from .context import assert_spawning
        assert_spawning(self)
        if self._unnamed is not None:
            self._find_name()
        return _rebuild, (type(self), self._kind, self._max, self._handle)

    def _owner_name(self):
        if not self._is_mine():
            return None
        from . import process
        name = process.current_process().name
        if threading.current_thread().name != 'MainThread':
            name += '|' + threading.current_thread().name
        return name


def _rebuild(cls, kind, maximum, handle):
    lock = cls.__new__(cls)
    SemLock.__init__(lock, kind, None, maximum, handle)
    return lock


def _rebuild_barrier(cls, state):
    barrier = cls.__new__(cls)
    barrier.__dict__.update(state)
    return barrier


class Semaphore(SemLock):
    def __init__(self, value=1, *, ctx=None, _name=None):
        super().__init__('Semaphore', value, SEM_VALUE_MAX, name=_name)

    def get_value(self):
        return self._get_value()

    def __repr__(self):
        return f'<{type(self).__name__}(value={self._get_value()})>'


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx=None, _name=None):
        SemLock.__init__(self, 'BoundedSemaphore', value, value, name=_name)

    def __repr__(self):
        return f'<{type(self).__name__}(value={self._get_value()}, maxvalue={self._max})>'


class Lock(SemLock):
    def __init__(self, *, ctx=None, _name=None):
        super().__init__('Lock', 1, 1, name=_name)

    def __repr__(self):
        name = self._owner_name()
        if name is None:
            name = 'None' if self._get_value() == 1 else 'SomeOtherProcess'
        return f'<{type(self).__name__}(owner={name})>'


class RLock(SemLock):
    _recursive = True

    def __init__(self, *, ctx=None, _name=None):
        super().__init__('RLock', 1, 1, name=_name)

    def __repr__(self):
        name, held = self._owner_name(), self._held
        if name is None:
            held = 0
            name = 'None' if self._get_value() == 1 else 'SomeOtherProcess'
        return f'<{type(self).__name__}({name}, {held})>'


class Condition:
    """Sleepers count themselves in one semaphore, say that they woke in another, and sleep on a
    third."""

    def __init__(self, lock=None, *, ctx=None, _name=None):
        name = _name or new_name('Condition', self) or util._next_name('mp.Condition')
        self._lock = lock or RLock(_name=f'the lock of {util._the(name)}')
        self._sleeping_count = SemLock('Condition', 0, SEM_VALUE_MAX, name=f'the sleepers of {util._the(name)}')
        self._woken_count = SemLock('Condition', 0, SEM_VALUE_MAX, name=f'word from one that waited for {util._the(name)}')
        self._wait_semaphore = SemLock('Condition', 0, SEM_VALUE_MAX, name=name)
        self._make_methods()

    def _make_methods(self):
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __getstate__(self):
        from .context import assert_spawning
        assert_spawning(self)
        return self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore

    def __setstate__(self, state):
        (self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore) = state
        self._make_methods()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        waiters = self._sleeping_count._get_value() - self._woken_count._get_value()
        return f'<{type(self).__name__}({self._lock}, {waiters})>'

    def wait(self, timeout=None):
        assert self._lock._is_mine(), 'must acquire() condition before using wait()'
        self._sleeping_count.release()
        count = self._lock._count()
        for _ in range(count):
            self._lock.release()
        try:
            return self._wait_semaphore.acquire(True, timeout)
        finally:
            self._woken_count.release()
            for _ in range(count):
                self._lock.acquire()

    def notify(self, n=1):
        assert self._lock._is_mine(), 'lock is not owned'
        assert not self._wait_semaphore.acquire(False), \
            'notify: Should not have been able to acquire + _wait_semaphore'
        # Those that have timed out are not sleeping any more.
        while self._woken_count.acquire(False):
            assert self._sleeping_count.acquire(False), 'notify: Bug in sleeping_count'
        sleepers = 0
        while sleepers < n and self._sleeping_count.acquire(False):
            self._wait_semaphore.release()
            sleepers += 1
        if sleepers:
            for _ in range(sleepers):
                self._woken_count.acquire()
            # Take back what was meant for one that timed out meanwhile.
            while self._wait_semaphore.acquire(False):
                pass

    def notify_all(self):
        self.notify(n=2147483647)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if result:
            return result
        end = None if timeout is None else _machine.now_ns() / 1e9 + timeout
        left = timeout
        while not result:
            if end is not None:
                left = end - _machine.now_ns() / 1e9
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result


class Event:
    def __init__(self, *, ctx=None):
        name = new_name('Event', self) or util._next_name('mp.Event')
        self._cond = Condition(Lock(_name=f'the lock of {util._the(name)}'), _name=name)
        self._flag = SemLock('Event', 0, SEM_VALUE_MAX, name=f'the flag of {util._the(name)}')

    def is_set(self):
        with self._cond:
            return self._test()

    def _test(self):
        if self._flag.acquire(False):
            self._flag.release()
            return True
        return False

    def set(self):
        with self._cond:
            self._flag.acquire(False)
            self._flag.release()
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag.acquire(False)

    def wait(self, timeout=None):
        with self._cond:
            if not self._test():
                self._cond.wait(timeout)
            return self._test()

    def __repr__(self):
        state = 'set' if self.is_set() else 'unset'
        return f'<{type(self).__qualname__} at {id(self):#x} {state}>'


class _SharedCount:
    """A small number that processes share, changed only under a lock: a semaphore's value."""

    def __init__(self):
        self._sem = SemLock('Barrier', 0, SEM_VALUE_MAX, name='a number of a Barrier')

    def get(self):
        return self._sem._get_value()

    def set(self, value):
        now = self._sem._get_value()
        for _ in range(value - now):
            self._sem.release()
        for _ in range(now - value):
            self._sem.acquire(False)


class Barrier(threading.Barrier):
    """threading's Barrier, with its state where all processes see it."""

    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._shared_state = _SharedCount()
        self._shared_count = _SharedCount()
        name = new_name('Barrier', self) or util._next_name('mp.Barrier')
        self._cond = Condition(Lock(_name=f'the lock of {util._the(name)}'), _name=name)
        self._action = action
        self._timeout = timeout
        self._parties = parties

    def __reduce__(self):
        from .context import assert_spawning
        assert_spawning(self)
        return _rebuild_barrier, (type(self), self.__dict__)

    # As a number that is not negative: 0 filling, 1 draining, 2 resetting, 3 broken.
    @property
    def _state(self):
        return (0, 1, -1, -2)[self._shared_state.get()]

    @_state.setter
    def _state(self, value):
        self._shared_state.set({0: 0, 1: 1, -1: 2, -2: 3}[value])

    @property
    def _count(self):
        return self._shared_count.get()

    @_count.setter
    def _count(self, value):
        self._shared_count.set(value)
