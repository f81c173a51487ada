# shutdown: wait=False lets work go on, cancel_futures takes back what has not begun.
import time
from concurrent.futures import ThreadPoolExecutor


def work(i):
    time.sleep(0.08)
    return i


pool = ThreadPoolExecutor(1)
futures = [pool.submit(work, i) for i in range(4)]
time.sleep(0.02)
pool.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in futures], futures[0].running())
print(futures[0].result())
pool = ThreadPoolExecutor(2)
futures = [pool.submit(work, i) for i in range(3)]
pool.shutdown(wait=False)
print([f.done() for f in futures])
print([f.result() for f in futures])
pool = ThreadPoolExecutor(2)
futures = [pool.submit(work, i) for i in range(3)]
pool.shutdown()
print([f.done() for f in futures])
