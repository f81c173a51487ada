# initializer: once in each worker, with its arguments.
import threading
from concurrent.futures import ThreadPoolExecutor

data = threading.local()
calls = []


def prepare(value, more):
    data.value = value
    calls.append((threading.current_thread().name, value, more))


gate = threading.Barrier(2)
with ThreadPoolExecutor(2, "w", prepare, ("v", 5)) as pool:
    futures = [pool.submit(lambda: (gate.wait(), data.value)[1]) for _ in range(2)]
    print([f.result() for f in futures])
print(sorted(calls))
