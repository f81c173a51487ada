# One generator cannot run in two threads at once.
import threading
import time


def g():
    while True:
        time.sleep(0.05)
        yield 1


it = g()
t = threading.Thread(target=lambda: next(it))
t.start()
time.sleep(0.01)
try:
    next(it)
except ValueError as error:
    print(error)
t.join()
print(next(it))
