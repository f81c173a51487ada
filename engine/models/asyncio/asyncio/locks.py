"""Lock, Event, Condition, Semaphore, BoundedSemaphore and Barrier for tasks.

Waiters are futures in the order they came. All of these are strictly first come, first served:
a newcomer does not overtake a waiter, also while the thing is free for a moment
(Lib/asyncio/locks.py).
"""
import collections
from _machine import current_task, emit, LockGot, LockPassed, LockReleased, LockTaken
from . import exceptions, mixins
from .exceptions import CancelledError

__all__ = ('Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier')


class _ContextManagerMixin:
    async def __aenter__(self):
        await self.acquire()
        return None     # `async with lock as x` gives nothing

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


def _has_live_waiter(waiters):
    if waiters:
        for fut in waiters:
            if not fut.cancelled():
                return True
    return False


class Lock(_ContextManagerMixin, mixins._LoopBoundMixin):
    _kind = 'asyncio.Lock'
    _owner = None       # the task that holds it

    def __init__(self):
        self._waiters = None
        self._locked = False
        self._name = mixins.new_name('lock', self)

    def __repr__(self):
        return _describe(self, 'locked' if self._locked else 'unlocked')

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and not _has_live_waiter(self._waiters):
            self._locked = True
            self._owner = current_task()
            emit(LockTaken, mixins._acting(self), self._actor(), None)
            return True
        if self._waiters is None:
            self._waiters = collections.deque()
        fut = self._waiter(_held(self))
        fut._result = self      # its owner is who gives it (look_for_circle() in asyncio.cpp)
        self._waiters.append(fut)
        try:
            try:
                await fut
            finally:
                self._waiters.remove(fut)
        except CancelledError:
            if not self._locked:
                self._wake_up_first()
            raise
        self._locked = True
        self._owner = current_task()
        emit(LockGot, mixins._acting(self), self._actor(), None)
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        self._owner = None
        emit(LockPassed if _has_live_waiter(self._waiters) else LockReleased,
             mixins._acting(self), self._actor(), None)
        self._wake_up_first()

    def _wake_up_first(self):
        if self._waiters:
            fut = self._waiters[0]
            if not fut.done():
                fut.set_result(True)


def _held(lock):
    owner = lock._owner
    why = 'which is held' if owner is None else f'which {owner.get_name()} holds'
    if lock._waiters:
        why += f', behind {len(lock._waiters)} more'
    return why if lock._locked else 'which others wait for already'


def _describe(primitive, state):
    if primitive._waiters:
        state = f'{state}, waiters:{len(primitive._waiters)}'
    cls = type(primitive)
    return f'<{cls.__module__}.{cls.__qualname__} object at {id(primitive):#x} [{state}]>'


class Event(mixins._LoopBoundMixin):
    _kind = 'asyncio.Event'
    _why = 'which is not set'

    def __init__(self):
        self._waiters = collections.deque()
        self._value = False
        self._name = mixins.new_name('event', self)

    def __repr__(self):
        return _describe(self, 'set' if self._value else 'unset')

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for fut in self._waiters:
                if not fut.done():
                    fut.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        fut = self._waiter(self._why)
        self._waiters.append(fut)
        try:
            await fut
            return True
        finally:
            self._waiters.remove(fut)


class Condition(_ContextManagerMixin, mixins._LoopBoundMixin):
    _kind = 'asyncio.Condition'
    _why = 'until it is notified'

    def __init__(self, lock=None):
        self._name = mixins.new_name('condition', self)
        if lock is None:
            lock = Lock()
            lock._name = f'the lock of {mixins._the(self._name or self._kind)}'
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = collections.deque()

    def __repr__(self):
        return _describe(self, 'locked' if self.locked() else 'unlocked')

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        fut = self._waiter(self._why)
        self.release()
        try:
            try:
                self._waiters.append(fut)
                try:
                    await fut
                    return True
                finally:
                    self._waiters.remove(fut)
            finally:
                # The lock must be held again, whatever happens meanwhile.
                cancelled = None
                while True:
                    try:
                        await self.acquire()
                        break
                    except CancelledError as exc:
                        cancelled = exc
                if cancelled is not None:
                    try:
                        raise cancelled
                    finally:
                        cancelled = None
        except BaseException:
            # Somebody else may have been meant by the notification that ends here.
            self._notify(1)
            raise

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        self._notify(n)

    def _notify(self, n):
        woken = 0
        for fut in self._waiters:
            if woken >= n:
                break
            if not fut.done():
                woken += 1
                fut.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_ContextManagerMixin, mixins._LoopBoundMixin):
    _kind = 'asyncio.Semaphore'

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._waiters = None
        self._value = value
        self._name = mixins.new_name('semaphore', self)

    def __repr__(self):
        return _describe(self, 'locked' if self.locked() else f'unlocked, value:{self._value}')

    def locked(self):
        return self._value == 0 or _has_live_waiter(self._waiters)

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            emit(LockTaken, mixins._acting(self), self._actor(), None)
            return True
        if self._waiters is None:
            self._waiters = collections.deque()
        fut = self._waiter(f'behind {len(self._waiters)} more' if self._waiters
                           else 'which has no permit left')
        self._waiters.append(fut)
        try:
            try:
                await fut
            finally:
                self._waiters.remove(fut)
        except CancelledError:
            if fut.done() and not fut.cancelled():
                self._value += 1        # a permit had been handed to it
            raise
        finally:
            while self._value > 0:
                if not self._wake_up_next():
                    break
        emit(LockGot, mixins._acting(self), self._actor(), None)
        return True

    def release(self):
        self._value += 1
        emit(LockPassed if _has_live_waiter(self._waiters) else LockReleased,
             mixins._acting(self), self._actor(), None)
        self._wake_up_next()

    def _wake_up_next(self):
        if not self._waiters:
            return False
        for fut in self._waiters:
            if not fut.done():
                self._value -= 1        # handed over: nobody can take it in between
                fut.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


class Barrier(mixins._LoopBoundMixin):
    """States: 'filling', 'draining', 'resetting', 'broken'."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        self._cond = Condition()
        self._cond._kind = 'asyncio.Barrier'
        self._cond._name = name = mixins.new_name('barrier', self)
        self._cond._lock._name = f"the lock of {mixins._the(name or 'asyncio.Barrier')}"
        self._parties = parties
        self._state = 'filling'
        self._count = 0

    def __repr__(self):
        cls = type(self)
        state = self._state
        if not self.broken:
            state += f', waiters:{self.n_waiting}/{self.parties}'
        return f'<{cls.__module__}.{cls.__qualname__} object at {id(self):#x} [{state}]>'

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        async with self._cond:
            await self._block()
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    await self._release()
                else:
                    await self._wait()
                return index
            finally:
                self._count -= 1
                self._exit()

    async def _block(self):
        """Waits until those of the round before have left."""
        await self._cond.wait_for(lambda: self._state not in ('draining', 'resetting'))
        if self._state == 'broken':
            raise exceptions.BrokenBarrierError('Barrier aborted')

    async def _release(self):
        self._state = 'draining'
        self._cond.notify_all()

    async def _wait(self):
        self._cond._why = f'where {self._count} of {self._parties} have arrived'
        await self._cond.wait_for(lambda: self._state != 'filling')
        if self._state in ('broken', 'resetting'):
            raise exceptions.BrokenBarrierError('Abort or reset of barrier')

    def _exit(self):
        if self._count == 0:
            if self._state in ('resetting', 'draining'):
                self._state = 'filling'
            self._cond.notify_all()

    async def reset(self):
        async with self._cond:
            if self._count > 0:
                if self._state != 'resetting':
                    self._state = 'resetting'
            else:
                self._state = 'filling'
            self._cond.notify_all()

    async def abort(self):
        async with self._cond:
            self._state = 'broken'
            self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 'filling' else 0

    @property
    def broken(self):
        return self._state == 'broken'
