# reset() while somebody waits breaks their wait, and the barrier is usable at once.
import threading
import time

barrier = threading.Barrier(2)
results = []


def wait():
    try:
        results.append(barrier.wait())
    except threading.BrokenBarrierError:
        results.append("broken")


thread = threading.Thread(target=wait)
thread.start()
time.sleep(0.05)
barrier.reset()
thread.join()
print(results, barrier.broken, barrier.n_waiting)
threads = [threading.Thread(target=wait) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results[0], sorted(results[1:]))
