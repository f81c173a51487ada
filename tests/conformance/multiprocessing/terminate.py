# terminate ends a child with a signal.
import time
from multiprocessing import Process


def forever():
    while True:
        time.sleep(0.01)


if __name__ == "__main__":
    child = Process(target=forever)
    child.start()
    time.sleep(0.02)
    child.terminate()
    child.join()
    print(child.exitcode, child.is_alive())
