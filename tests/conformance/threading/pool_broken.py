# An initializer that fails breaks the pool: pending and later work get BrokenThreadPool.
import logging
import time
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

logging.getLogger("concurrent.futures").addHandler(logging.NullHandler())
logging.getLogger("concurrent.futures").propagate = False


def bad():
    time.sleep(0.05)
    raise ValueError("cannot start")


pool = ThreadPoolExecutor(1, initializer=bad)
future = pool.submit(print, "never")
another = pool.submit(print, "neither")
for f in (future, another):
    try:
        f.result()
    except BrokenThreadPool as error:
        print(error)
try:
    pool.submit(print)
except BrokenThreadPool as error:
    print(error)
print(issubclass(BrokenThreadPool, BrokenExecutor), issubclass(BrokenExecutor, RuntimeError))
pool.shutdown()
