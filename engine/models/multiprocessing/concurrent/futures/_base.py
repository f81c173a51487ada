"""Futures shared by threads, and waiting for them (Lib/concurrent/futures/_base.py)."""
import _machine
import threading

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'
_AS_COMPLETED = '_AS_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'   # waiters have been told
FINISHED = 'FINISHED'

_SHOWN = {PENDING: 'pending', RUNNING: 'running', CANCELLED: 'cancelled',
          CANCELLED_AND_NOTIFIED: 'cancelled', FINISHED: 'finished'}


class Error(Exception):
    """Base of the exceptions of futures."""


class CancelledError(Error):
    """The future was cancelled."""


TimeoutError = TimeoutError     # the built-in one, since 3.11


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """The executor cannot be used any more."""


class Future:
    def __init__(self):
        self._subject = threading._Subject('Future')
        self._condition = threading.Condition(self._subject.mutex(), _subject=self._subject)
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def _trace_as(self, name):
        """What people read when somebody waits for it."""
        _machine.name_resource(self._subject.actor(), name)

    __class_getitem__ = classmethod(type(list[int]))

    def __repr__(self):
        text = f'<{type(self).__name__} at {id(self):#x} state={_SHOWN[self._state]}'
        if self._state == FINISHED:
            if self._exception:
                text += f' raised {type(self._exception).__name__}'
            else:
                text += f' returned {type(self._result).__name__}'
        return text + '>'

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception as exc:
            _log(f'exception calling callback for {self!r}', exc)

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        with self._condition:
            if self._state not in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _wait(self, timeout):
        """With the condition held: True once there is an outcome, False after the timeout."""
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state == FINISHED:
            return
        self._condition.wait(timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        with self._condition:
            self._wait(timeout)
            if self._exception is not None:
                raise self._exception
            return self._result

    def exception(self, timeout=None):
        with self._condition:
            self._wait(timeout)
            return self._exception

    # --- for executors
    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            _log(f'Future {id(self)} in unexpected state: {self._state}')
            raise RuntimeError('Future in unexpected state')

    def _finish(self, result, exception):
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result = result
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_done(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)


def _log(message, exc=None):
    """To the logger 'concurrent.futures', or where logging's last resort writes."""
    import sys
    logging = sys.modules.get('logging')
    if logging is not None:
        logger = logging.getLogger('concurrent.futures')
        if exc is None:
            logger.critical(message)
        else:
            logger.exception(message, exc_info=exc)
        return
    if exc is not None:
        from _describe import describe_exception
        message += '\n' + describe_exception(exc).rstrip('\n')
    _machine.write(2, message + '\n')


# --- waiting for several

# What a waiter for several waits for, for people.
_SENSE = {FIRST_COMPLETED: 'first of {}', FIRST_EXCEPTION: '{}, or the first exception',
          _AS_COMPLETED: 'next of {}'}


class _Waiter:
    """Told by the futures it is installed in; `event` is set when there is enough."""

    def __init__(self, fs, return_when):
        self.finished = []
        several = f'{len(fs)} futures' if len(fs) != 1 else '1 future'
        self.event = threading.Event(_name=_SENSE.get(return_when, '').format(several) or several)
        self._return_when = return_when
        self._pending = 0       # for ALL_COMPLETED and FIRST_EXCEPTION

    def add_done(self, future):
        self.finished.append(future)
        if self._return_when in (FIRST_COMPLETED, _AS_COMPLETED):
            self.event.set()
        elif self._return_when == FIRST_EXCEPTION and future._exception is not None:
            self.event.set()
        else:
            self._count_down()

    def add_cancelled(self, future):
        self.finished.append(future)
        if self._return_when in (FIRST_COMPLETED, _AS_COMPLETED):
            self.event.set()
        else:
            self._count_down()

    def _count_down(self):
        self._pending -= 1
        if not self._pending:
            self.event.set()


class _AllLocked:
    """All the futures' conditions, taken in one order so that two waiters cannot deadlock."""

    def __init__(self, fs):
        self._futures = sorted(fs, key=id)

    def __enter__(self):
        for future in self._futures:
            future._condition.acquire()

    def __exit__(self, *args):
        for future in self._futures:
            future._condition.release()


def _is_over(future):
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


def _install(fs, return_when):
    waiter = _Waiter(fs, return_when)
    waiter._pending = sum(not _is_over(f) for f in fs)
    for f in fs:
        f._waiters.append(waiter)
    return waiter


def _uninstall(fs, waiter):
    for f in fs:
        with f._condition:
            f._waiters.remove(waiter)


class DoneAndNotDoneFutures(tuple):
    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return f'DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})'


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = list(dict.fromkeys(fs))
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return condition: {return_when!r}')
    with _AllLocked(fs):
        done = [f for f in fs if _is_over(f)]
        enough = len(done) == len(fs)
        if return_when == FIRST_COMPLETED and done:
            enough = True
        elif return_when == FIRST_EXCEPTION and done:
            enough = enough or any(f._state == FINISHED and f._exception is not None
                                   for f in done)
        if enough:
            return DoneAndNotDoneFutures((set(done), set(f for f in fs if f not in done)))
        waiter = _install(fs, return_when)
    waiter.event.wait(timeout)
    _uninstall(fs, waiter)
    done = set(done) | set(waiter.finished)
    return DoneAndNotDoneFutures((done, set(f for f in fs if f not in done)))


def as_completed(fs, timeout=None):
    if timeout is not None:
        end = _machine.now_ns() / 1e9 + timeout
    fs = list(dict.fromkeys(fs))
    total = len(fs)
    with _AllLocked(fs):
        finished = [f for f in fs if _is_over(f)]
        pending = dict.fromkeys(f for f in fs if not _is_over(f))
        waiter = _install(fs, _AS_COMPLETED)
    try:
        for future in finished:
            yield future
        while pending:
            left = None
            if timeout is not None:
                left = end - _machine.now_ns() / 1e9
                if left < 0:
                    raise TimeoutError(f'{len(pending)} (of {total}) futures unfinished')
            waiter.event.wait(left)
            finished, waiter.finished = waiter.finished, []
            waiter.event.clear()
            for future in finished:
                pending.pop(future, None)
                yield future
    finally:
        _uninstall(fs, waiter)


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if timeout is not None:
            end = _machine.now_ns() / 1e9 + timeout
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                fs.reverse()        # to take them off at the cheap end
                while fs:
                    future = fs.pop()
                    try:
                        if timeout is None:
                            yield future.result()
                        else:
                            yield future.result(end - _machine.now_ns() / 1e9)
                    finally:
                        future.cancel()
            finally:
                for future in fs:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def _trace_name(self):
        return type(self).__name__

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
