# Workers that say task_done(); join() waits for all.
import time
from multiprocessing import JoinableQueue, Process, Queue


def worker(tasks, results):
    while True:
        item = tasks.get()
        if item is None:
            tasks.task_done()
            break
        time.sleep(0.02)
        results.put(item * item)
        tasks.task_done()


if __name__ == "__main__":
    tasks, results = JoinableQueue(), Queue()
    workers = [Process(target=worker, args=(tasks, results)) for _ in range(2)]
    for w in workers:
        w.start()
    for n in range(6):
        tasks.put(n)
    for _ in workers:
        tasks.put(None)
    tasks.join()
    print(sorted(results.get() for _ in range(6)))
    for w in workers:
        w.join()
    print([w.exitcode for w in workers])
