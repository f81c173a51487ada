# os._exit ends everything at once, from any thread.
import os
import threading
import time


def work():
    time.sleep(0.05)
    os._exit(7)


threading.Thread(target=work).start()
time.sleep(5)
print("never")
