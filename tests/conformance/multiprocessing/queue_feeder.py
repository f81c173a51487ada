# put() returns before pickling; the feeder thread reports what cannot be pickled, and goes on
# (unless its process is ending: so the child stays until its parent has what came after).
import time
from multiprocessing import Event, Queue, Process
import threading


class Special:
    def __reduce__(self):
        raise ValueError("not me")


def work(queue, received):
    queue.put(Special())
    queue.put("after the error")
    print(sorted(t.name for t in threading.enumerate()), flush=True)
    received.wait()


if __name__ == "__main__":
    queue, received = Queue(), Event()
    child = Process(target=work, args=(queue, received))
    child.start()
    print(queue.get())
    received.set()
    child.join()
    print(child.exitcode)
    data = [1]
    queue.put(data)
    data.append(2)
    time.sleep(0.05)
    data.append(3)
    print(queue.get() in ([1], [1, 2]))
