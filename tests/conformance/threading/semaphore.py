# Semaphores: counting, not blocking, bounded.
import threading

s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01))
s.release()
print(s.acquire(blocking=False))
b = threading.BoundedSemaphore(1)
with b:
    print("inside")
try:
    b.release()
except ValueError as error:
    print(error)
