# A process that is killed keeps its lock for ever.
import time
from multiprocessing import Event, Lock, Process


def hold(lock, ready):
    with lock:
        ready.set()
        time.sleep(10)


if __name__ == "__main__":
    lock, ready = Lock(), Event()
    child = Process(target=hold, args=(lock, ready))
    child.start()
    ready.wait()
    child.terminate()
    child.join()
    print(child.exitcode, lock.acquire(timeout=0.1), lock)
