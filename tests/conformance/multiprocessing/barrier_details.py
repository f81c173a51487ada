# Barrier: action, broken, reset, abort.
import multiprocessing as mp
import threading
import time


def meets(barrier, results):
    try:
        results.put(barrier.wait(2) >= 0)
    except threading.BrokenBarrierError:
        results.put("broken")


if __name__ == "__main__":
    results = mp.Queue()
    barrier = mp.Barrier(3, lambda: results.put("action"))
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    children = [mp.Process(target=meets, args=(barrier, results)) for _ in range(2)]
    for child in children:
        child.start()
    barrier.wait()
    print(sorted(str(results.get()) for _ in range(3)))
    for child in children:
        child.join()
    child = mp.Process(target=meets, args=(barrier, results))
    child.start()
    time.sleep(0.1)
    print(barrier.n_waiting)
    barrier.abort()
    print(results.get(), barrier.broken)
    child.join()
    barrier.reset()
    print(barrier.broken)
    try:
        barrier.wait(0.05)
    except threading.BrokenBarrierError:
        print("timeout breaks it", barrier.broken)
