# RLock: the owner may lock again; others may not release.
import threading

r = threading.RLock()


def f(n):
    with r:
        return n if n == 0 else f(n - 1) + 1


print(f(5))
try:
    r.release()
except RuntimeError as error:
    print(error)
r.acquire()


def other():
    print(r.acquire(blocking=False))
    try:
        r.release()
    except RuntimeError as error:
        print(error)


t = threading.Thread(target=other)
t.start()
t.join()
r.release()
