# What is in a buffer when the process forks is not printed twice: it is flushed before.
import os
import sys
from multiprocessing import Process


def work():
    print("child")


if __name__ == "__main__":
    sys.stdout.write("before ")
    child = Process(target=work)
    child.start()
    child.join()
    print("after")
