# An exception in a thread is printed, its lock stays taken, the program exits with 0.
import threading

lock = threading.Lock()


def careless():
    lock.acquire()
    raise KeyError("lost")


def careful():
    with safe:
        raise KeyError("lost")


safe = threading.Lock()
for target in (careless, careful):
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
print(lock.locked(), safe.locked())
