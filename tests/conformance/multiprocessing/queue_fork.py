# Results come back through a queue.
from multiprocessing import Process, Queue


def square(n, results):
    results.put((n, n * n))


if __name__ == "__main__":
    results = Queue()
    children = [Process(target=square, args=(n, results)) for n in range(4)]
    for child in children:
        child.start()
    print(sorted(results.get() for _ in children))
    for child in children:
        child.join()
    print(results.empty())
