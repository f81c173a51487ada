# join() returns when task_done() was called for every item, not when the queue is empty.
import queue
import threading
import time

q = queue.Queue()
log = []


def work():
    while True:
        item = q.get()
        time.sleep(0.03)
        log.append(item)
        q.task_done()


for _ in range(2):
    threading.Thread(target=work, daemon=True).start()
for i in range(5):
    q.put(i)
q.join()
print(sorted(log), q.unfinished_tasks, q.empty())
q.join()
print("again at once")
