# SimpleQueue: no size limit, no tasks; its errors and who is woken.
import queue
import threading
import time


def attempt(what, function):
    try:
        print(what, function())
    except Exception as error:
        print(what, type(error).__module__, type(error).__name__, error)


q = queue.SimpleQueue()
attempt("get_nowait", q.get_nowait)
attempt("get False", lambda: q.get(False))
attempt("timeout", lambda: q.get(timeout=0.02))
attempt("zero", lambda: q.get(timeout=0))
attempt("negative", lambda: q.get(timeout=-1))
attempt("put", lambda: q.put(1, block=False, timeout=-5))
attempt("get", q.get)
print(hasattr(q, "join"), hasattr(q, "task_done"))
got = []


def take(i):
    got.append((i, q.get(timeout=2)))


threads = [threading.Thread(target=take, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
    time.sleep(0.02)
for item in "abc":
    q.put(item)
    time.sleep(0.02)
for thread in threads:
    thread.join()
print(sorted(item for _, item in got), sorted(i for i, _ in got), q.qsize())
