# Two locks taken in the same order never block each other.
import threading

a, b = threading.Lock(), threading.Lock()
log = []


def work(n):
    for _ in range(3):
        with a, b:
            log.append(n)


ts = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(log), a.locked(), b.locked())
