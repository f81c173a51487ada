# A subclass that overrides run().
from multiprocessing import Process, Queue


class Worker(Process):
    def __init__(self, n, results):
        super().__init__()
        self.n = n
        self.results = results

    def run(self):
        self.results.put(f"{self.name} {self.n * 10}")


if __name__ == "__main__":
    results = Queue()
    for n in range(3):
        worker = Worker(n, results)
        worker.start()
        worker.join()
    print([results.get() for _ in range(3)])
