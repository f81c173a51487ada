# as_completed: in the order they finish, duplicates once, a timeout says how many are left.
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def work(seconds):
    time.sleep(seconds)
    return seconds


with ThreadPoolExecutor(4) as pool:
    futures = [pool.submit(work, s) for s in (0.2, 0.02, 0.11)]
    print([f.result() for f in as_completed(futures + futures)])
    print(sorted(f.result() for f in as_completed(futures)))
    futures = [pool.submit(work, s) for s in (0.02, 0.3, 0.31)]
    try:
        for f in as_completed(futures, timeout=0.12):
            print(f.result())
    except TimeoutError as error:
        print(error)
    print(list(as_completed([])))
    cancelled = [pool.submit(work, 0.05) for _ in range(6)]
    print(cancelled[-1].cancel(), sum(f.cancelled() for f in as_completed(cancelled)))
