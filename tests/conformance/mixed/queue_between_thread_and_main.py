# A thread feeds the main program through a queue.
import queue
import threading
q = queue.Queue(maxsize=1)
def feed():
    for i in range(3):
        q.put(i)
    q.put(None)
threading.Thread(target=feed).start()
print(list(iter(q.get, None)))
try:
    q.get(timeout=0.01)
except queue.Empty:
    print("empty", q.qsize())
