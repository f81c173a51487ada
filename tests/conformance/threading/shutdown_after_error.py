# A failing main still waits for its threads, runs atexit, and exits with 1.
import atexit
import threading
import time

atexit.register(print, "atexit")
threading.Thread(target=lambda: (time.sleep(0.08), print("thread"))).start()
raise ValueError("main fails")
