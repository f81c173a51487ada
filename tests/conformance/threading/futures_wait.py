# wait: the three conditions, timeouts, sets and errors.
import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, wait


def work(seconds, fail=False):
    time.sleep(seconds)
    if fail:
        raise ValueError(seconds)
    return seconds


def names(futures):
    return sorted(table[f] for f in futures)


with ThreadPoolExecutor(4) as pool:
    table = {pool.submit(work, 0.05): "a", pool.submit(work, 0.15, True): "b", pool.submit(work, 0.3): "c"}
    futures = list(table)
    done, not_done = wait(futures, return_when=FIRST_COMPLETED)
    print(names(done), names(not_done))
    result = wait(futures, timeout=0.01)
    print(names(result.done), names(result.not_done), type(result).__name__)
    done, not_done = wait(futures, return_when=FIRST_EXCEPTION)
    print(names(done), names(not_done))
    done, not_done = wait(futures, None, ALL_COMPLETED)
    print(names(done), names(not_done))
    done, not_done = wait([])
    print(done, not_done)
    done, not_done = wait(futures + futures, return_when=FIRST_COMPLETED)
    print(len(done))
    try:
        wait(futures + [pool.submit(work, 0)], return_when="SOMETIME")
    except ValueError as error:
        print(error)
