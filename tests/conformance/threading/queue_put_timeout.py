# put with a timeout succeeds when room is made in time, get when an item comes in time.
import queue
import threading
import time

q = queue.Queue(1)
taken = []
q.put("old")


def take():
    time.sleep(0.05)
    taken.append(q.get())
    time.sleep(0.1)
    taken.append(q.get(timeout=1))


thread = threading.Thread(target=take)
thread.start()
q.put("new", timeout=1)
print("room in time")
try:
    q.put("more", timeout=0.03)
except queue.Full:
    print("no room in time")
thread.join()
print("took", taken)
