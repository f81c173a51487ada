# With CPython 3.10 and later the GIL changes hands only at calls and backward jumps: c += 1 is safe.
import sys
import threading

sys.setswitchinterval(1e-5)
N = 20_000
c = d = 0
box = {"k": 0}


class Holder:
    x = 0


holder = Holder()


def plain():
    global c
    for _ in range(N):
        c += 1


def three_steps():
    global d
    i = 0
    while i < N:
        t = d
        t += 1
        d = t
        i += 1


def attribute():
    for _ in range(N):
        holder.x += 1


def item():
    for _ in range(N):
        box["k"] += 1


for target in (plain, three_steps, attribute, item):
    threads = [threading.Thread(target=target) for _ in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
print(c, d, holder.x, box)
