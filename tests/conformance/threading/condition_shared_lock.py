# Two conditions on one lock: a bounded buffer.
import threading

lock = threading.Lock()
not_full = threading.Condition(lock)
not_empty = threading.Condition(lock)
buffer, got = [], []


def produce():
    for i in range(12):
        with not_full:
            not_full.wait_for(lambda: len(buffer) < 3)
            buffer.append(i)
            not_empty.notify()


def consume():
    for _ in range(6):
        with not_empty:
            while not buffer:
                not_empty.wait()
            got.append(buffer.pop(0))
            not_full.notify()


threads = [threading.Thread(target=f) for f in (produce, consume, consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(got, buffer, lock.locked())
