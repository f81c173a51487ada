# put() returns before pickling; the feeder thread reports what cannot be pickled, and goes on.
import time
from multiprocessing import Queue, Process
import threading


class Special:
    def __reduce__(self):
        raise ValueError("not me")


def work(queue):
    queue.put(Special())
    queue.put("after the error")
    print(sorted(t.name for t in threading.enumerate()), flush=True)


if __name__ == "__main__":
    queue = Queue()
    child = Process(target=work, args=(queue,))
    child.start()
    print(queue.get())
    child.join()
    print(child.exitcode)
    data = [1]
    queue.put(data)
    data.append(2)
    time.sleep(0.05)
    data.append(3)
    print(queue.get() in ([1], [1, 2]))
