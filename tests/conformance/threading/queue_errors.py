# queue.Queue: full, empty, timeouts, task_done, sizes.
import queue


def attempt(what, function):
    try:
        print(what, function())
    except Exception as error:
        print(what, type(error).__module__, type(error).__qualname__, error)


q = queue.Queue(2)
attempt("empty", q.empty)
attempt("get_nowait", q.get_nowait)
attempt("get", lambda: q.get(block=False))
attempt("get timeout", lambda: q.get(timeout=0.02))
attempt("get negative", lambda: q.get(timeout=-1))
attempt("put", lambda: (q.put(1), q.put(2)))
attempt("full", q.full)
attempt("put_nowait", lambda: q.put_nowait(3))
attempt("put timeout", lambda: q.put(3, timeout=0.02))
attempt("put zero", lambda: q.put(3, timeout=0))
attempt("put negative", lambda: q.put(3, timeout=-1))
attempt("size", q.qsize)
attempt("unfinished", lambda: q.unfinished_tasks)
attempt("done", lambda: (q.task_done(), q.task_done()))
attempt("too often", q.task_done)
attempt("join", q.join)
attempt("get", lambda: (q.get(), q.get_nowait(), q.qsize(), q.maxsize))
attempt("negative size", lambda: queue.Queue(-1).full())
print(issubclass(queue.Full, Exception), issubclass(queue.Empty, Exception), queue.Queue.__name__)
print(queue.Queue[int])
