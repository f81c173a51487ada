# 0, the number of sys.exit, 1 for a text or an exception.
import sys
from multiprocessing import Process


def leave(how):
    if how == "number":
        sys.exit(3)
    if how == "none":
        sys.exit()


if __name__ == "__main__":
    child = Process(target=leave, args=("normal",))
    print(child.exitcode)
    for how in ("normal", "number", "none"):
        child = Process(target=leave, args=(how,))
        child.start()
        child.join()
        print(how, child.exitcode)
