# Daemonic processes end with their parent and may not have children.
import time
from multiprocessing import Process, current_process


def inner():
    pass


def work():
    try:
        Process(target=inner).start()
    except AssertionError as error:
        print(error, current_process().daemon, flush=True)


def forever():
    time.sleep(20)


if __name__ == "__main__":
    child = Process(target=work, daemon=True)
    child.start()
    child.join()
    Process(target=forever, daemon=True).start()
    print("end")
