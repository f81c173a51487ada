# What threads, their locks and pools cost. rounds.py stands behind it.
import queue
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def nothing():
    pass


def thread_starts():
    for _ in range(20):
        thread = threading.Thread(target=nothing)
        thread.start()
        thread.join()
    return 20


def lock_pairs():
    lock = threading.Lock()
    for _ in range(2_000):
        lock.acquire()
        lock.release()
    return 2_000


def lock_withs():
    lock = threading.Lock()
    for _ in range(2_000):
        with lock:
            pass
    return 2_000


def lock_handoffs():
    mine, theirs = threading.Lock(), threading.Lock()
    mine.acquire()
    theirs.acquire()

    def answer():
        for _ in range(1_500):
            mine.acquire()
            theirs.release()

    thread = threading.Thread(target=answer)
    thread.start()
    for _ in range(1_500):
        mine.release()
        theirs.acquire()
    thread.join()
    return 1_500


def queue_pairs():
    q = queue.Queue()
    for i in range(1_000):
        q.put(i)
        q.get()
    return 1_000


def queue_handoffs():
    there, back = queue.Queue(), queue.Queue()

    def answer():
        for _ in range(600):
            back.put(there.get())

    thread = threading.Thread(target=answer)
    thread.start()
    for i in range(600):
        there.put(i)
        back.get()
    thread.join()
    return 600


def pool_jobs():
    with ThreadPoolExecutor(4) as pool:
        for future in [pool.submit(abs, -1) for _ in range(300)]:
            future.result()
    return 300


def naps():
    for _ in range(20):
        time.sleep(0.0005)
    return 20


SNIPPETS = [thread_starts, lock_pairs, lock_withs, lock_handoffs, queue_pairs, queue_handoffs, pool_jobs, naps]

WARM = 1
MOST = {}
