# Orders: first in first out, last in first out, smallest first.
import queue

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    q = kind()
    for item in (3, 1, 2, 1):
        q.put(item)
    print(kind.__name__, q.qsize(), [q.get() for _ in range(4)], q.empty())
q = queue.PriorityQueue(3)
for item in ((2, "b"), (1, "z"), (1, "a")):
    q.put_nowait(item)
print(q.full(), [q.get_nowait() for _ in range(3)])
try:
    q.put((1, {}))
    q.put((1, {}))
except TypeError as error:
    print(error)
q = queue.LifoQueue(1)
q.put("x")
try:
    q.put("y", False)
except queue.Full:
    print("full")
