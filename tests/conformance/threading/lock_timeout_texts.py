# The errors of a negative timeout, and of a keyword that is none, as 3.13 words them; Lock is a class there.
import threading


def attempt(what, function):
    try:
        print(what, function())
    except Exception as error:
        print(what, type(error).__name__, error)


for lock in (threading.Lock(), threading.RLock()):
    attempt("negative", lambda: lock.acquire(True, -2))
    attempt("keyword", lambda: lock.acquire(wait=True))
lock = threading.Lock()
attempt("set", lambda: setattr(lock, "x", 1))
print(threading.Lock, type(lock) is threading.Lock, type(threading.RLock()))
# expect-3.13: negative ValueError timeout value must be a non-negative number
# expect-3.13: keyword TypeError acquire() got an unexpected keyword argument 'wait'
# expect-3.13: negative ValueError timeout value must be a non-negative number
# expect-3.13: keyword TypeError acquire() got an unexpected keyword argument 'wait'
# expect-3.13: set AttributeError '_thread.lock' object has no attribute 'x' and no __dict__ for setting new attributes
# expect-3.13: <class '_thread.lock'> True <class '_thread.RLock'>
