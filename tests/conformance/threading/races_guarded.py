# Each of the bodies that can lose updates is whole again with a lock.
import sys
import threading

sys.setswitchinterval(1e-5)
N = 300
lock = threading.Lock()
c = 0
table = {"k": 0}


def one():
    return 1


def calls():
    global c
    for _ in range(N):
        with lock:
            c += one()


def gets():
    for _ in range(N):
        with lock:
            table["k"] = table.get("k") + int(1)


threads = [threading.Thread(target=f) for f in (calls, calls, gets, gets)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(c, table)
