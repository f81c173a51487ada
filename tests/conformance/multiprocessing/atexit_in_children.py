# What a forked Process has inherited of atexit does not run in it; os.fork's child runs it.
import atexit
import os
import sys
from multiprocessing import Process

atexit.register(print, "atexit", flush=True)


def work():
    atexit.register(print, "registered in the child", flush=True)
    print("work", flush=True)


if __name__ == "__main__":
    child = Process(target=work)
    child.start()
    child.join()
    pid = os.fork()
    if pid == 0:
        print("forked", flush=True)
        sys.exit(0)
    os.waitpid(pid, 0)
    print("end", flush=True)

# expect-3.13: work
# expect-3.13: registered in the child
# expect-3.13: forked
# expect-3.13: atexit
# expect-3.13: end
# expect-3.13: atexit
