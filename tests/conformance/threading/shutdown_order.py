# The end: main's last line, pool workers, threads, atexit; daemons are cut off.
import atexit
import threading
import time
from concurrent.futures import ThreadPoolExecutor

atexit.register(print, "atexit, registered first")
atexit.register(lambda: print("atexit, registered last", threading.active_count()))


def work():
    time.sleep(0.1)
    print("pool work")


def thread():
    time.sleep(0.2)
    print("thread")


def daemon():
    try:
        time.sleep(30)
    finally:
        print("never")


pool = ThreadPoolExecutor(1)
pool.submit(work)
threading.Thread(target=thread).start()
threading.Thread(target=daemon, daemon=True).start()
print("main ends")
