# 10,000 threads at once: each waits for an event, adds to a sum under a lock, and ends.
import threading

go = threading.Event()
lock = threading.Lock()
total = 0


def work(i):
    global total
    go.wait()
    with lock:
        total += i


threads = [threading.Thread(target=work, args=(i,)) for i in range(10_000)]
for t in threads:
    t.start()
go.set()
for t in threads:
    t.join()
print(total)
