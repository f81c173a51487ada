# An exception in a child: reported on stderr by the child, exit code 1, the parent goes on.
from multiprocessing import Process


def fail():
    print("child begins")
    raise ValueError("child fails")


if __name__ == "__main__":
    child = Process(target=fail)
    child.start()
    child.join()
    print("parent sees", child.exitcode)
