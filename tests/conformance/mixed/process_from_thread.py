# A thread starts a process and waits for it; the main thread goes on.
import threading
import time
from multiprocessing import Process


def heavy():
    print("process runs")


def start_process():
    time.sleep(0.02)
    process = Process(target=heavy)
    process.start()
    process.join()
    print("thread saw exit", process.exitcode)


if __name__ == "__main__":
    thread = threading.Thread(target=start_process)
    thread.start()
    print("main goes on")
    thread.join()
