# A pipeline: each stage reads one queue and writes the next.
from multiprocessing import Process, Queue

STOP = "STOP"


def stage(function, source, sink):
    for item in iter(source.get, STOP):
        sink.put(function(item))
    sink.put(STOP)


def double(x):
    return 2 * x


def text(x):
    return f"<{x}>"


if __name__ == "__main__":
    a, b, c = Queue(), Queue(), Queue()
    stages = [Process(target=stage, args=(double, a, b)), Process(target=stage, args=(text, b, c))]
    for s in stages:
        s.start()
    for n in range(5):
        a.put(n)
    a.put(STOP)
    print(list(iter(c.get, STOP)))
    for s in stages:
        s.join()
    print([s.exitcode for s in stages])
