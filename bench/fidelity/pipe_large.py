# Pipes: a few large lists through a multiprocessing.Queue.
import multiprocessing
import multiprocessing.queues
import time


def produce(queue):
    for i in range(8):
        queue.put(list(range(i, i + 10_000)))


def main():
    context = multiprocessing.get_context("fork")
    queue = context.Queue()
    child = context.Process(target=produce, args=(queue,))
    child.start()
    for _ in range(8):
        queue.get()
    child.join()


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
