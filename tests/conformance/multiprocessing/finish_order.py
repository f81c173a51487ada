# Children end by their own time, the parent waits in its own order.
import time
from multiprocessing import Process


def nap(name, seconds):
    time.sleep(seconds)
    print(name)


if __name__ == "__main__":
    children = [Process(target=nap, args=item) for item in [("slow", 0.15), ("fast", 0.05), ("middle", 0.1)]]
    for child in children:
        child.start()
    print("started")
    for child in children:
        child.join()
    print("joined")
