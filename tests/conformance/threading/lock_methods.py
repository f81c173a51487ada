# acquire without blocking, with a timeout, and wrong uses.
import threading
import time

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(False))
start = time.perf_counter()
print(lock.acquire(timeout=0.03), time.perf_counter() - start >= 0.03)
lock.release()
print(lock.locked())
try:
    lock.release()
except RuntimeError as error:
    print(error)
try:
    with lock:
        raise KeyError("inside")
except KeyError:
    print(lock.locked())
