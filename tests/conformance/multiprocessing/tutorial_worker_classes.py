# Workers as classes of their own, tasks as callable objects (a "poison pill" for each ends it).
import multiprocessing


class Consumer(multiprocessing.Process):
    def __init__(self, tasks, results):
        super().__init__()
        self.tasks, self.results = tasks, results

    def run(self):
        while True:
            task = self.tasks.get()
            if task is None:
                self.tasks.task_done()
                break
            self.results.put(task())
            self.tasks.task_done()


class Task:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __call__(self):
        return str(self)

    def __str__(self):
        return f"{self.a} * {self.b} = {self.a * self.b}"


if __name__ == "__main__":
    tasks, results = multiprocessing.JoinableQueue(), multiprocessing.Queue()
    consumers = [Consumer(tasks, results) for _ in range(3)]
    for consumer in consumers:
        consumer.start()
    for n in range(6):
        tasks.put(Task(n, n))
    for _ in consumers:
        tasks.put(None)
    tasks.join()
    print(sorted(results.get() for _ in range(6)))
