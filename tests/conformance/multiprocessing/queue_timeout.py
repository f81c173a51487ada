# get with a timeout raises queue.Empty.
import queue
from multiprocessing import Queue

if __name__ == "__main__":
    q = Queue()
    for attempt in (lambda: q.get(timeout=0.02), lambda: q.get(block=False), q.get_nowait):
        try:
            attempt()
        except queue.Empty:
            print("empty")
    q.put("x")
    print(q.get(timeout=1))
