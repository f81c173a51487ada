"""Threads and what they use to wait for each other (Lib/threading.py).

The machine schedules; here is what CPython does in Python: names, the handshake in start(), and
Condition, Event, Semaphore, Barrier built from plain locks. Each of those waits on private locks
that the machine knows to stand for the thing waited for (`_machine.waiter_lock`), so the trace
says "waits for Event-1".
"""
import _machine
from _machine import (emit, get_ident, join_thread, name_object, name_resource, new_name, resource,
                      rlock as _allocate_rlock, waiter_lock, ThreadFails)
import _thread
from _thread import (LockType, TIMEOUT_MAX, _ExceptHookArgs as ExceptHookArgs, _forget_locals,
                     _local as local, error as ThreadError, get_native_id, stack_size)

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread',
           'TIMEOUT_MAX', 'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread',
           'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError', 'setprofile', 'settrace',
           'local', 'stack_size', 'excepthook', 'ExceptHookArgs', 'getprofile', 'gettrace',
           'get_native_id', 'setprofile_all_threads', 'settrace_all_threads']

Lock = LockType


def RLock(*args, **kwargs):
    return _allocate_rlock(True)


_HAVE_THREAD_NATIVE_ID = True


def _deprecated(name, instead):
    import warnings
    warnings.warn(f'{name}() is deprecated, {instead} instead', DeprecationWarning, stacklevel=1)


_trace_hook = _profile_hook = None


def settrace(func):
    """For the threads that start from now on, as sys.settrace()."""
    global _trace_hook
    _trace_hook = func


def setprofile(func):
    global _profile_hook
    _profile_hook = func


def settrace_all_threads(func):
    import sys
    settrace(func)
    sys._settraceallthreads(func)


def setprofile_all_threads(func):
    import sys
    setprofile(func)
    sys._setprofileallthreads(func)


def gettrace():
    return _trace_hook


def getprofile():
    return _profile_hook


def _watch():
    from _tracing import set_profile, set_trace
    if _trace_hook is not None:
        set_trace(_trace_hook)
    if _profile_hook is not None:
        set_profile(_profile_hook)


def _monotonic():
    return _machine.now_ns() / 1e9


class _Subject:
    """What threads wait for: an actor of the trace, made when it first matters. `owner`: the object
    that has it, after which it is called if it was given no name."""

    _actor = None

    def __init__(self, kind, name=None, owner=None):
        self._kind = kind
        self._name = new_name(kind, owner) if name is None else name
        self._owner = owner

    def actor(self):
        actor = self._actor
        if actor is None:
            actor = self.unnamed()
        owner = self._owner
        if owner is not None:
            self._owner = None
            name_object(actor, owner, self._name, self._kind)
        return actor

    def unnamed(self):
        """For who is still being made: no variable has it yet."""
        self._actor = actor = resource(self._kind)
        if self._name is not None:
            name_resource(actor, self._name)
        return actor

    def mutex(self):
        """A lock of its own, for its data: no event of the trace unless somebody must wait."""
        mutex = waiter_lock(self.unnamed() if self._actor is None else self._actor)
        mutex.release()
        return mutex


class Condition:
    def __init__(self, lock=None, *, _subject=None):
        if lock is None:
            lock = _allocate_rlock()
        self._lock = lock
        self._waiters = []
        self._subject = _Subject('Condition', owner=self) if _subject is None else _subject
        self.acquire = lock.acquire
        self.release = lock.release
        # An RLock knows its owner and may be held several times; other locks do not.
        if hasattr(lock, '_release_save'):
            self._release_save = lock._release_save
            self._acquire_restore = lock._acquire_restore
        if hasattr(lock, '_is_owned'):
            self._is_owned = lock._is_owned

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        # True if it is locked: by whom is not known.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        waiter = waiter_lock(self._subject.actor())
        self._waiters.append(waiter)
        saved = self._release_save()
        got_it = False
        try:
            if timeout is None:
                waiter.acquire()
                got_it = True
            elif timeout > 0:
                got_it = waiter.acquire(True, timeout)
            else:
                got_it = waiter.acquire(False)
            return got_it
        finally:
            self._acquire_restore(saved)
            if not got_it:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        end = None
        left = timeout
        result = predicate()
        while not result:
            if left is not None:
                if end is None:
                    end = _monotonic() + left
                else:
                    left = end - _monotonic()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        waiters = self._waiters
        while waiters and n > 0:
            waiter = waiters[0]
            try:
                waiter.release()
            except RuntimeError:
                pass        # its wait() has timed out and it has not taken itself off yet
            else:
                n -= 1
            try:
                waiters.remove(waiter)
            except ValueError:
                pass

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _deprecated('notifyAll', 'use notify_all()')
        self.notify_all()


class Semaphore:
    _kind = 'Semaphore'

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        subject = _Subject(self._kind, owner=self)
        self._cond = Condition(subject.mutex(), _subject=subject)
        self._value = value

    def __repr__(self):
        cls = type(self)
        return (f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: '
                f'value={self._value}{self._bound()}>')

    def _bound(self):
        return ''

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _monotonic() + timeout
                    else:
                        timeout = end - _monotonic()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    _kind = 'BoundedSemaphore'

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def _bound(self):
        return f'/{self._initial_value}'

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError('Semaphore released too many times')
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag to wait for. CPython guards it with a Condition; here a waiter puts itself into the
    list before it looks at the flag again, which needs no lock and wakes the same threads."""

    def __init__(self, *, _name=None):
        self._flag = False
        self._waiters = []
        self._subject = _Subject('Event', _name, None if _name else self)

    def __repr__(self):
        cls = type(self)
        state = 'set' if self._flag else 'unset'
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>'

    def is_set(self):
        return self._flag

    def isSet(self):
        _deprecated('isSet', 'use is_set()')
        return self._flag

    def set(self):
        self._flag = True
        waiters = self._waiters
        while waiters:
            try:
                waiters.pop(0).release()
            except (IndexError, RuntimeError):
                pass        # another thread was faster; or the waiter has timed out

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if self._flag:
            return True
        waiter = waiter_lock(self._subject.actor())
        self._waiters.append(waiter)
        if self._flag:
            woken = True
        elif timeout is None:
            waiter.acquire()
            return True
        elif timeout > 0:
            woken = waiter.acquire(True, timeout)
        else:
            woken = waiter.acquire(False)
        if not woken or self._flag:
            try:
                self._waiters.remove(waiter)
            except ValueError:
                pass
        return woken


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """States: 0 filling, 1 draining, -1 resetting, -2 broken."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        subject = _Subject('Barrier', owner=self)
        self._cond = Condition(subject.mutex(), _subject=subject)
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0
        self._count = 0

    def __repr__(self):
        cls = type(self)
        if self.broken:
            return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: broken>'
        return (f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}:'
                f' waiters={self.n_waiting}/{self.parties}>')

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._enter()
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                self._exit()

    def _enter(self):
        """Waits until those of the round before have left."""
        while self._state in (-1, 1):
            self._cond.wait()
        if self._state < 0:
            raise BrokenBarrierError

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = 1
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != 0, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def _exit(self):
        if self._count == 0 and self._state in (-1, 1):
            self._state = 0
            self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in (0, -2):
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2


# --- threads

_active = {}        # ident -> Thread
_limbo = {}         # threads that start() has not seen running yet
_thread_number = 0
_dummy_number = 0


def _newname(template):
    global _thread_number
    _thread_number += 1
    return template % _thread_number


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = _newname('Thread-%d')
            if target is not None:
                target_name = getattr(target, '__name__', None)
                if target_name is not None:
                    name += f' ({target_name})'
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = current_thread().daemon if daemon is None else bool(daemon)
        self._ident = None
        self._handle = None         # ident of a thread that was really started
        self._is_done = False
        self._started = Event(_name=f'the start of {name}')
        self._initialized = True

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        status = 'initial'
        if self._started.is_set():
            status = 'started'
        if self._is_done:
            status = 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {status})>'

    def start(self):
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._started._flag or self in _limbo:
            raise RuntimeError('threads can only be started once')
        _limbo[self] = self
        label = getattr(self._target, '__name__', None) or type(self).__name__
        try:
            if _finalizing:
                raise RuntimeError("can't create new thread at interpreter shutdown")
            self._handle = _thread._start(self._bootstrap, (), self._name, label, self._daemonic)
        except Exception:
            del _limbo[self]
            raise
        self._started.wait()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            # The target may refer to the thread: do not keep each other alive.
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        """The whole life of the new thread. start() returns when it sees _started."""
        ident = self._ident = get_ident()
        failed = None
        self._started.set()
        _active[ident] = self
        _limbo.pop(self, None)
        try:
            if _trace_hook is not None or _profile_hook is not None:
                _watch()
            self.run()
        except BaseException as exc:
            failed = exc
            self._invoke_excepthook(exc)
        finally:
            _forget_locals()
            _active.pop(ident, None)
            self._is_done = True
        if failed is not None and not isinstance(failed, SystemExit):
            text = str(failed)
            name = type(failed).__name__
            emit(ThreadFails, None, None, f'{name}: {text}' if text else name)

    def _invoke_excepthook(self, exc):
        args = ExceptHookArgs((type(exc), exc, exc.__traceback__, self))
        try:
            excepthook(args)
        except BaseException as hook_exc:
            hook_exc.__suppress_context__ = True
            from _describe import describe_exception
            _machine.write(2, 'Exception in threading.excepthook:\n'
                           + describe_exception(hook_exc))

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._started._flag:
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if timeout is not None:
            timeout = int(max(timeout, 0) * 1e9)
        if self._handle is not None:
            join_thread(self._handle, -1 if timeout is None else timeout)

    def is_alive(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._started._flag and not self._is_done

    @property
    def name(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, 'Thread.__init__() not called'
        self._name = str(name)
        if self._ident is not None:
            _machine.rename_thread(self._ident, self._name)
        else:       # what will wait for it says the name it starts with
            self._started._subject._name = f'the start of {name}'
            if 'finished' in self.__dict__ and type(self.finished) is Event:
                self.finished._subject._name = f'the interval of {name}'

    @property
    def ident(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._ident

    @property
    def native_id(self):
        return self._ident

    @property
    def daemon(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._started._flag:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated('isDaemon', 'get the daemon attribute')
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated('setDaemon', 'set the daemon attribute')
        self.daemon = daemonic

    def getName(self):
        _deprecated('getName', 'get the name attribute')
        return self.name

    def setName(self, name):
        _deprecated('setName', 'set the name attribute')
        self.name = name


def excepthook(args, /):
    """Handles an exception that left Thread.run()."""
    if not isinstance(args, ExceptHookArgs):
        raise TypeError('_thread.excepthook argument type must be ExceptHookArgs')
    if args.exc_type is SystemExit:
        return      # silently
    from _describe import describe_exception
    name = get_ident() if args.thread is None else args.thread.name
    _machine.write(2, f'Exception in thread {name}:\n' + describe_exception(args.exc_value))


__excepthook__ = excepthook


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event(_name=f'the interval of {self._name}')

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        # Not Thread.__init__: that asks current_thread(), which is being made.
        self._target = None
        self._name = 'MainThread'
        self._args = ()
        self._kwargs = {}
        self._daemonic = False
        self._is_done = False
        self._handle = None
        self._started = Event()
        self._started.set()
        self._ident = get_ident()
        self._initialized = True
        self._ended = Event(_name='the end of MainThread')
        _active[self._ident] = self

    def join(self, timeout=None):
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        self._ended.wait(timeout)


class _DummyThread(Thread):
    """A thread that was not made by this module."""

    def __init__(self):
        global _dummy_number
        _dummy_number += 1
        super().__init__(name=f'Dummy-{_dummy_number}', daemon=True)
        self._started.set()
        self._ident = get_ident()
        _active[self._ident] = self

    def is_alive(self):
        return _machine.thread_info(self._ident) is not None

    def join(self, timeout=None):
        raise RuntimeError('cannot join a dummy thread')


def current_thread():
    thread = _active.get(get_ident())
    return _DummyThread() if thread is None else thread


def currentThread():
    _deprecated('currentThread', 'use current_thread()')
    return current_thread()


def main_thread():
    return _main_thread


def active_count():
    return len(_active) + len(_limbo)


def activeCount():
    _deprecated('activeCount', 'use active_count()')
    return active_count()


def enumerate():
    return list(_active.values()) + list(_limbo.values())


_main_thread = _MainThread()


# --- the end

_finalizing = False
_threading_atexits = []


def _register_atexit(func, *arg, **kwargs):
    """Called before non-daemon threads are joined: concurrent.futures ends its workers so."""
    if _finalizing:
        raise RuntimeError("can't register atexit after shutdown")
    _threading_atexits.append((func, arg, kwargs))


def _join_all():
    """threading._shutdown of CPython: waits for every non-daemon thread."""
    for func, arg, kwargs in reversed(_threading_atexits):
        func(*arg, **kwargs)
    _threading_atexits.clear()
    me = get_ident()
    while True:
        waiting = [thread for thread in enumerate()
                   if thread._ident != me and not thread._daemonic
                   and thread._handle is not None]
        if not waiting:
            break
        for thread in waiting:
            join_thread(thread._handle, -1)


def _shutdown():
    """What Py_FinalizeEx does before it marks the interpreter as finalizing. The machine calls
    it when the program of the main thread has ended."""
    global _finalizing
    if isinstance(_main_thread, _MainThread):
        _main_thread._is_done = True
        _main_thread._ended.set()
    _join_all()
    import sys
    atexit = sys.modules.get('atexit')
    if atexit is not None:
        atexit._run_exitfuncs()
    _finalizing = True


def _after_fork(thread):
    """In the child of fork(): only the thread that forked exists, and it is the main one."""
    global _main_thread, _active, _limbo
    ident = get_ident()
    if ident != thread._ident:
        import contextvars
        contextvars._rename_thread(thread._ident, ident)
    _active = {ident: thread}
    _limbo = {}
    thread._ident = ident
    _main_thread = thread
    _threading_atexits.clear()
