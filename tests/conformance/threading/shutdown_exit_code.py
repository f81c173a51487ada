# sys.exit in main waits for threads, too; in a thread it ends only that.
import sys
import threading
import time


def work():
    time.sleep(0.05)
    print("thread")
    sys.exit(9)


threading.Thread(target=work).start()
sys.exit(3)
