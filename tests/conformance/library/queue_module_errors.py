# queue's exceptions and orders.
import queue

q = queue.Queue(maxsize=2)
q.put(1)
q.put_nowait(2)
print(q.full(), q.qsize(), q.empty())
try:
    q.put(3, timeout=0.05)
except queue.Full as e:
    print('Full', repr(e))
print(q.get(), q.get_nowait())
try:
    q.get(block=False)
except queue.Empty as e:
    print('Empty', repr(e))
lifo, prio = queue.LifoQueue(), queue.PriorityQueue()
for x in (3, 1, 2):
    lifo.put(x)
    prio.put((x, f'job{x}'))
print([lifo.get() for _ in range(3)], [prio.get() for _ in range(3)])
q.task_done()
q.task_done()
try:
    q.task_done()
except ValueError as e:
    print(e)
s = queue.SimpleQueue()
s.put('x')
print(s.get(), s.empty(), s.qsize())
