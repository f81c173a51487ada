# Locks between processes: owners, reprs, errors.
import multiprocessing as mp
import time


def holds(lock, ready, leave):
    with lock:
        ready.set()
        leave.wait()


if __name__ == "__main__":
    lock = mp.Lock()
    print(lock)
    print(lock.acquire(), lock, lock.acquire(False), lock.acquire(timeout=0.05), lock.acquire(True, 0))
    print(lock.release(), lock)
    try:
        lock.release()
    except ValueError as error:
        print(error)
    ready, leave = mp.Event(), mp.Event()
    child = mp.Process(target=holds, args=(lock, ready, leave))
    child.start()
    ready.wait()
    print(lock, lock.acquire(block=False))
    leave.set()
    with lock:
        print(lock)
    child.join()
    rlock = mp.RLock()
    print(rlock, rlock.acquire(), rlock.acquire(), rlock)
    rlock.release()
    print(rlock)
    rlock.release()
    try:
        rlock.release()
    except AssertionError as error:
        print(error)
    semaphore = mp.Semaphore(2)
    print(semaphore, semaphore.acquire(), semaphore.get_value(), semaphore.release(), semaphore.release(), semaphore.get_value())
    bounded = mp.BoundedSemaphore(1)
    print(bounded)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        mp.Semaphore(-1)
    except Exception as error:
        print(type(error).__name__)
    event = mp.Event()
    print(event.is_set(), event.wait(0.02), event.set(), event.wait(), event.is_set(), event.clear(), event.is_set())
