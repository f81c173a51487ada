# abort(): those who wait and those who come later get BrokenBarrierError until reset().
import re
import threading
import time

barrier = threading.Barrier(3)
results = []


def wait(i):
    try:
        results.append((i, barrier.wait()))
    except threading.BrokenBarrierError as error:
        results.append((i, type(error).__name__, str(error)))


def show():
    print(re.sub("0x[0-9a-f]+", "0x", repr(barrier)), barrier.n_waiting, barrier.broken)


show()
threads = [threading.Thread(target=wait, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
time.sleep(0.05)
show()
barrier.abort()
for thread in threads:
    thread.join()
print(sorted(results))
show()
results.clear()
wait("late")
print(results, issubclass(threading.BrokenBarrierError, RuntimeError))
barrier.reset()
show()
results.clear()
threads = [threading.Thread(target=wait, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(index for _, index in results))
