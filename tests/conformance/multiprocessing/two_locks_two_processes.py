# Locks taken in opposite order: with timeouts both notice.
import time
from multiprocessing import Barrier, Lock, Process, Queue


def take(name, first, second, both, results):
    with first:
        both.wait()
        results.put((name, second.acquire(timeout=0.15)))
        both.wait()


if __name__ == "__main__":
    a, b, both, results = Lock(), Lock(), Barrier(2), Queue()
    children = [Process(target=take, args=("ab", a, b, both, results)), Process(target=take, args=("ba", b, a, both, results))]
    for child in children:
        child.start()
    print(sorted(results.get() for _ in children))
    for child in children:
        child.join()
    print(a, b)
