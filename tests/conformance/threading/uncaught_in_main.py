# An exception in the main thread: the others finish, the status is 1.
import threading
import time


def work():
    time.sleep(0.03)
    print("thread finishes")


threading.Thread(target=work).start()
raise ValueError("main fails")
