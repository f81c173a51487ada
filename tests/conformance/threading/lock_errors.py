# Locks: arguments and their errors.
import threading


def attempt(what, function):
    try:
        print(what, function())
    except Exception as error:
        print(what, type(error).__name__, error)


lock = threading.Lock()
attempt("release", lock.release)
attempt("timeout and not blocking", lambda: lock.acquire(False, 1))
attempt("keyword", lambda: lock.acquire(blocking=True, timeout=0.01))
attempt("locked", lock.locked)
attempt("timeout 0", lambda: lock.acquire(timeout=0))
attempt("timeout -1, not blocking", lambda: lock.acquire(False, -1))
attempt("too large", lambda: lock.acquire(timeout=threading.TIMEOUT_MAX * 2))
attempt("exit", lambda: lock.__exit__(None, None, None))
attempt("exit again", lambda: lock.__exit__(None, None, None))
attempt("old names", lambda: (lock.acquire_lock(), lock.locked_lock(), lock.release_lock()))
attempt("enter", lock.__enter__)
attempt("max", lambda: threading.TIMEOUT_MAX > 1e6)
attempt("ThreadError", lambda: threading.ThreadError is RuntimeError)
lock.release()
with lock as value:
    print(value)
print(repr(lock).startswith("<unlocked _thread.lock object at 0x"))
attempt("attribute", lambda: lock.x)
