# A child with more in its queue than the pipe holds cannot end before somebody reads.
import time
from multiprocessing import Process, Queue


def work(queue, size):
    queue.put("x" * size)


if __name__ == "__main__":
    for size in (60_000, 200_000):
        queue = Queue()
        child = Process(target=work, args=(queue, size))
        child.start()
        child.join(0.3)
        print(size, "alive" if child.is_alive() else "ended", flush=True)
        print(len(queue.get()))
        child.join()
        print(child.exitcode)


    def cancels(queue):
        queue.put("x" * 200_000)
        queue.cancel_join_thread()

    queue = Queue()
    child = Process(target=cancels, args=(queue,))
    child.start()
    child.join(5)
    print(child.exitcode)
