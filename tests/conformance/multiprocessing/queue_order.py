# One producer, one consumer: the order is kept, whatever the type.
from multiprocessing import Process, Queue


def produce(queue):
    for item in (1, "two", 3.0, None, [4, [5]], {"six": (7, 8)}, True, {9}, b"ten"):
        queue.put(item)


if __name__ == "__main__":
    queue = Queue()
    child = Process(target=produce, args=(queue,))
    child.start()
    for _ in range(9):
        print(repr(queue.get()))
    child.join()
