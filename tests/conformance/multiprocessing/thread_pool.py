# ThreadPool and multiprocessing.dummy: the same interface on threads.
import threading
import time
from multiprocessing import dummy
from multiprocessing.pool import ThreadPool

seen = []


def work(x):
    seen.append(threading.current_thread().name != "MainThread")
    time.sleep(0.01)
    return x * x


def fails(x):
    raise ValueError(x)


print(dummy.active_children())
with ThreadPool(3) as pool:
    print(pool.map(work, range(5)), all(seen), pool)
    print(list(pool.imap(work, range(3))), sorted(pool.imap_unordered(work, range(3))))
    print(pool.apply(lambda a, b: a + b, (1, 2)), pool.starmap(lambda a, b: a * b, [(1, 2), (3, 4)]))
    try:
        pool.map(fails, [1])
    except ValueError as error:
        print(repr(error), error.__cause__)
    result = pool.apply_async(work, (9,))
    print(result.get(1))
with dummy.Pool(2) as pool:
    print(pool.map(str.upper, ["a", "b"]))
thread = dummy.Process(target=print, args=("a thread",))
thread.start()
thread.join()
print(thread.exitcode, dummy.current_process() is threading.current_thread())
queue = dummy.Queue()
queue.put(1)
print(queue.get())
print(dummy.Manager().dict(a=1), dummy.Value("i", 3), dummy.Array("i", [1, 2])[1])
