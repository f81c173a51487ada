# ThreadPoolExecutor: submit, result, map.
import time
from concurrent.futures import ThreadPoolExecutor


def work(n):
    time.sleep(0.01 * (4 - n))
    return n * n


with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(work, n) for n in range(3)]
    print([future.result() for future in futures])
    print(list(pool.map(work, [1, 2, 3])))
    failing = pool.submit(int, "x")
    print(type(failing.exception()).__name__)
