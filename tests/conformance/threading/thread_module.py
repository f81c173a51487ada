# _thread: starting, exiting, locks, errors.
import _thread
import threading
import time


def attempt(what, function):
    try:
        print(what, function())
    except Exception as error:
        print(what, type(error).__name__, error)


def work(a, b=0):
    seen.append((a, b, threading.current_thread().name.startswith("Dummy-"), threading.current_thread().daemon))
    lock.release()


seen = []
lock = _thread.allocate_lock()
lock.acquire()
ident = _thread.start_new_thread(work, (1,), {"b": 2})
lock.acquire()
print(seen, isinstance(ident, int))


def leave():
    try:
        _thread.exit()
    finally:
        lock.release()


_thread.start_new_thread(leave, ())
lock.acquire()
print("left without a word")
attempt("not callable", lambda: _thread.start_new_thread(1, ()))
attempt("not a tuple", lambda: _thread.start_new_thread(print, [1]))
attempt("not a dict", lambda: _thread.start_new_thread(print, (1,), [2]))
attempt("exit", lambda: None if issubclass(SystemExit, BaseException) else 1)
print(_thread.LockType is type(lock), _thread.error is RuntimeError)
print(isinstance(_thread.RLock(), type(threading.RLock())), _thread.TIMEOUT_MAX == threading.TIMEOUT_MAX)
print(_thread.get_ident() == threading.get_ident(), _thread.get_native_id() == threading.get_native_id())
print(_thread._count(), callable(_thread.interrupt_main), _thread.stack_size())
time.sleep(0.05)
print(_thread._count())
