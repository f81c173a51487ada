# A timeout breaks the barrier for everybody; wait()'s own comes before the barrier's.
import threading
import time

barrier = threading.Barrier(3, timeout=0.3)
results = []


def wait(i, timeout):
    try:
        barrier.wait(timeout)
    except threading.BrokenBarrierError:
        results.append(i)


start = time.perf_counter()
threads = [threading.Thread(target=wait, args=args) for args in ((0, None), (1, 0.06))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results), barrier.broken, time.perf_counter() - start < 0.2)
