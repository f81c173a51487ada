# Semaphores: values, timeouts, releasing several, errors, repr.
import re
import threading
import time


def attempt(what, function):
    try:
        print(what, function())
    except Exception as error:
        print(what, type(error).__name__, error)


def show(thing):
    print(re.sub("0x[0-9a-f]+", "0x", repr(thing)))


attempt("negative", lambda: threading.Semaphore(-1))
semaphore = threading.Semaphore(2)
show(semaphore)
attempt("acquire", semaphore.acquire)
attempt("acquire", lambda: semaphore.acquire(blocking=False))
attempt("empty", lambda: semaphore.acquire(False))
attempt("timeout", lambda: semaphore.acquire(timeout=0.02))
attempt("zero", lambda: semaphore.acquire(timeout=0))
attempt("both", lambda: semaphore.acquire(False, 1))
show(semaphore)
attempt("release 0", lambda: semaphore.release(0))
attempt("release 3", lambda: semaphore.release(3))
show(semaphore)
attempt("release", semaphore.release)
bounded = threading.BoundedSemaphore(2)
show(bounded)
attempt("too many", bounded.release)
with bounded as value:
    print(value)
    attempt("two at once", lambda: bounded.release(2))
    show(bounded)
attempt("zero", lambda: bounded.release(n=0))
print(isinstance(bounded, threading.Semaphore), threading.Semaphore()._value)


def wait(i):
    with gate:
        passed.append(i)


gate, passed = threading.Semaphore(0), []
threads = [threading.Thread(target=wait, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
    time.sleep(0.01)
gate.release()
for thread in threads:
    thread.join()
print(sorted(passed))
