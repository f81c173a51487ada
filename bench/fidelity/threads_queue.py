# Mixed: a producer and two consumers around queue.Queue, whose items take some work.
import queue
import threading
import time


def main():
    q = queue.Queue(maxsize=10)

    def consume():
        while (item := q.get()) is not None:
            sum(range(item))

    consumers = [threading.Thread(target=consume) for _ in range(2)]
    for thread in consumers:
        thread.start()
    for i in range(400):
        q.put(1_000 + i)
    for _ in consumers:
        q.put(None)
    for thread in consumers:
        thread.join()


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
