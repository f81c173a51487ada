# A lock between processes.
import time
from multiprocessing import Lock, Process


def work(name, lock):
    with lock:
        print(name, "in")
        time.sleep(0.01)
        print(name, "out")


if __name__ == "__main__":
    lock = Lock()
    lock.acquire()
    children = []
    for name in "ab":
        child = Process(target=work, args=(name, lock))
        child.start()
        children.append(child)
        time.sleep(0.03)
    print("let go")
    lock.release()
    for child in children:
        child.join()
