# The parent waits for its children at the end.
import time
from multiprocessing import Process


def work():
    time.sleep(0.05)
    print("child ends")


if __name__ == "__main__":
    Process(target=work).start()
    print("parent ends")
