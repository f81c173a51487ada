# A full queue stops the producer; a slow consumer sets the pace.
import queue
import threading
import time

q = queue.Queue(maxsize=2)
sizes, log = [], []


def produce():
    for i in range(6):
        q.put(i)
        sizes.append(q.qsize() <= 2)
    q.put(None)


thread = threading.Thread(target=produce)
thread.start()
time.sleep(0.05)
print(q.full(), q.qsize())
while (item := q.get()) is not None:
    log.append(item)
    time.sleep(0.02)
thread.join()
print(log, all(sizes), q.empty())
