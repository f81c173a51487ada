# How children end: exceptions, exits, threads that keep them alive.
import os
import sys
import threading
import time
from multiprocessing import Process


def fails():
    raise RuntimeError("bad")


def leaves(code):
    sys.exit(code)


def hard():
    os._exit(9)


def keeps():
    threading.Thread(target=lambda: (time.sleep(0.1), print("thread done", flush=True))).start()
    print("run done", flush=True)


if __name__ == "__main__":
    for target, args in ((fails, ()), (leaves, (3,)), (leaves, (None,)), (leaves, ("text",)), (leaves, (True,)), (hard, ()), (keeps, ())):
        child = Process(target=target, args=args)
        child.start()
        child.join()
        print(target.__name__, args, child.exitcode, flush=True)
