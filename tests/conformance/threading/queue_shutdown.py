# shutdown(), new in 3.13: no more items go in; those inside come out, or not (immediate).
import queue
import threading
import time


def attempt(what, function):
    try:
        print(what, function())
    except Exception as error:
        print(what, type(error).__name__, error)


if hasattr(queue, "ShutDown"):
    q = queue.Queue()
    q.put(1)
    q.put(2)
    attempt("shutdown", q.shutdown)
    attempt("put", lambda: q.put(3))
    attempt("put_nowait", lambda: q.put_nowait(3))
    attempt("get", q.get)
    attempt("get", q.get_nowait)
    attempt("get", q.get)
    attempt("get", lambda: q.get(timeout=1))
    attempt("is_shutdown", lambda: q.is_shutdown)
    q = queue.LifoQueue()
    q.put(1)
    attempt("immediate", lambda: q.shutdown(immediate=True))
    attempt("size", q.qsize)
    attempt("get", q.get)
    attempt("join", q.join)
    q = queue.PriorityQueue(1)
    q.put(1)
    blocked = threading.Thread(target=lambda: attempt("blocked put", lambda: q.put(2)))
    blocked.start()
    time.sleep(0.05)
    q.shutdown()
    blocked.join()
    q = queue.Queue()
    blocked = threading.Thread(target=lambda: attempt("blocked get", q.get))
    blocked.start()
    time.sleep(0.05)
    q.shutdown()
    blocked.join()
# expect-3.13: shutdown None
# expect-3.13: put ShutDown 
# expect-3.13: put_nowait ShutDown 
# expect-3.13: get 1
# expect-3.13: get 2
# expect-3.13: get ShutDown 
# expect-3.13: get ShutDown 
# expect-3.13: is_shutdown True
# expect-3.13: immediate None
# expect-3.13: size 0
# expect-3.13: get ShutDown 
# expect-3.13: join None
# expect-3.13: blocked put ShutDown 
# expect-3.13: blocked get ShutDown 
