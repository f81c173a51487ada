# Reentrant locks: counting, owning, errors, repr.
import re
import threading


def attempt(what, function):
    try:
        print(what, function())
    except Exception as error:
        print(what, type(error).__name__, error)


def show():
    print(re.sub(r"owner=[1-9]\d*", "owner=N", re.sub(r"0x\w+", "0x", repr(lock))))


lock = threading.RLock()
show()
attempt("release", lock.release)
attempt("acquire", lock.acquire)
attempt("acquire", lambda: lock.acquire(blocking=False))
show()
attempt("with", lock.__enter__)
attempt("release", lock.release)
attempt("owned", lock._is_owned)


def other():
    attempt("other release", lock.release)
    attempt("other acquire", lambda: lock.acquire(blocking=False))
    attempt("other timeout", lambda: lock.acquire(timeout=0.02))
    attempt("other owned", lock._is_owned)


thread = threading.Thread(target=other)
thread.start()
thread.join()
lock.release()
lock.release()
show()
attempt("one too many", lock.release)
attempt("not blocking with timeout", lambda: lock.acquire(False, 2))
thread = threading.Thread(target=lambda: attempt("free again", lambda: lock.acquire(False)))
thread.start()
thread.join()
show()
