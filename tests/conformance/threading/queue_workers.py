# Worker threads take jobs from a queue until told to stop.
import queue
import threading

q, results = queue.Queue(), []


def worker():
    while (n := q.get()) is not None:
        results.append(n * n)
        q.task_done()
    q.task_done()


ts = [threading.Thread(target=worker) for _ in range(3)]
for t in ts:
    t.start()
for n in range(6):
    q.put(n)
q.join()
for _ in ts:
    q.put(None)
for t in ts:
    t.join()
print(sorted(results), q.empty(), q.unfinished_tasks)
try:
    q.get_nowait()
except queue.Empty as error:
    print(repr(error))
