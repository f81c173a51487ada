# An exception ends its thread only; it is reported on stderr, the status stays 0.
import threading


def bad():
    print("about to fail")
    raise ValueError("in the thread")


thread = threading.Thread(target=bad)
thread.start()
thread.join()
print("main goes on", thread.is_alive())
