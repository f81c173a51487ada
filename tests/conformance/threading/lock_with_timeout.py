# acquire with a timeout gives up.
import threading
import time
lock = threading.Lock()
lock.acquire()
start = time.perf_counter()
print(lock.acquire(timeout=0.05), time.perf_counter() - start >= 0.05, lock.acquire(blocking=False))
lock.release()
print(lock.acquire(timeout=0.05), lock.locked())
for call in (lambda: lock.acquire(timeout=-2), lambda: lock.acquire(False, 1), lambda: (lock.release(), lock.release())):
    try:
        call()
    except (ValueError, RuntimeError) as error:
        print(type(error).__name__, error)
# expect-3.13: False True False
# expect-3.13: True True
# expect-3.13: ValueError timeout value must be a non-negative number
# expect-3.13: ValueError can't specify a timeout for a non-blocking call
# expect-3.13: RuntimeError release unlocked lock
