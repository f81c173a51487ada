# The interpreter waits for threads that are not daemons.
import threading
import time


def work():
    time.sleep(0.03)
    print("thread ends")


threading.Thread(target=work).start()
print("main ends")
