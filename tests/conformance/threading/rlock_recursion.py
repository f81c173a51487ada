# A function that holds a reentrant lock calls itself; others wait for the outermost release.
import threading
import time

lock = threading.RLock()
log = []


def down(n, who):
    with lock:
        log.append((who, n))
        if n:
            time.sleep(0.005)
            down(n - 1, who)
        log.append((who, -n))


threads = [threading.Thread(target=down, args=(3, w)) for w in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(log), [w for w, _ in log] in (["a"] * 8 + ["b"] * 8, ["b"] * 8 + ["a"] * 8))
