# map: order of the arguments, several iterables, laziness of results, exceptions, timeouts.
import threading
import time
from concurrent.futures import ThreadPoolExecutor

log = []


def work(seconds):
    time.sleep(seconds)
    log.append(seconds)
    return seconds


with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(work, [0.15, 0.08, 0.01])), log)
    print(list(pool.map(lambda a, b: a + b, [1, 2, 3], [10, 20])))
    print(list(pool.map(pow, [2, 3], [3, 2], chunksize=5)))
    results = pool.map(lambda x: 1 / x, [1, 0, 2])
    print(next(results))
    try:
        next(results)
    except ZeroDivisionError as error:
        print(error)
    print(next(results, "nothing left"))
    try:
        for result in pool.map(work, [0.01, 0.3], timeout=0.1):
            print(result)
    except TimeoutError as error:
        print("TimeoutError", str(error) == "")
    print(type(pool.map(work, [])).__name__)
started = threading.Event()
with ThreadPoolExecutor(1) as pool:
    pool.map(lambda x: started.set(), [1])
    print("runs without being asked for", started.wait(1))
