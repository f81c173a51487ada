# Bounded queues: Full, Empty, qsize, full, and the errors after close.
import queue as plain
import time
from multiprocessing import JoinableQueue, Process, Queue, SimpleQueue


def drain(queue):
    time.sleep(0.15)
    queue.get()


if __name__ == "__main__":
    queue = Queue(2)
    print(queue.full(), queue.qsize())
    queue.put(1)
    queue.put(2)
    print(queue.full(), queue.qsize())
    for action in (lambda: queue.put(3, False), lambda: queue.put(3, timeout=0.05), lambda: queue.put_nowait(3)):
        try:
            action()
        except plain.Full as error:
            print("Full", error)
    child = Process(target=drain, args=(queue,))
    child.start()
    begun = time.monotonic()
    queue.put(3)
    print(time.monotonic() - begun > 0.1, queue.full())
    child.join()
    print(queue.get(), queue.get())
    for action in (lambda: queue.get(False), lambda: queue.get(timeout=0.05), lambda: queue.get_nowait(), lambda: queue.get(True, -1)):
        try:
            action()
        except plain.Empty as error:
            print("Empty", error)
    print(queue.empty(), queue.full())
    try:
        queue.join_thread()
    except AssertionError as error:
        print("not closed" in str(error))
    queue.close()
    queue.join_thread()
    for action in (lambda: queue.put(1), lambda: queue.get()):
        try:
            action()
        except ValueError as error:
            print(str(error).startswith("Queue <multiprocessing.queues.Queue object at"), str(error).endswith("is closed"))
    joinable = JoinableQueue()
    try:
        joinable.task_done()
    except ValueError as error:
        print(error)
    simple = SimpleQueue()
    print(simple.empty())
    simple.put([1])
    print(simple.empty(), simple.get())
    try:
        simple.put(lambda: 0)
    except Exception as error:
        print(type(error).__name__)
