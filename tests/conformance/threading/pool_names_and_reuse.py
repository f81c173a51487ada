# Worker names; a thread is started only when nobody is idle.
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def name():
    return threading.current_thread().name


with ThreadPoolExecutor(3) as pool:
    print([pool.submit(name).result() for _ in range(4) if not time.sleep(0.02)])
    print(len(pool._threads))
with ThreadPoolExecutor(2, thread_name_prefix="fetch") as pool:
    gate = threading.Barrier(2)
    futures = [pool.submit(lambda: (gate.wait(), name())[1]) for _ in range(2)]
    print(sorted(f.result() for f in futures))
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(name).result())
with ThreadPoolExecutor(max_workers=1, thread_name_prefix="") as pool:
    print(pool.submit(lambda: threading.current_thread().daemon).result(), pool.submit(name).result())
