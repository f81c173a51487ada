# Threads wake by their sleep, whatever order they started in.
import threading
import time


def nap(name, seconds):
    time.sleep(seconds)
    print(name)


threads = [threading.Thread(target=nap, args=item) for item in [("slow", 0.09), ("fast", 0.03), ("middle", 0.06)]]
for thread in threads:
    thread.start()
print("all started")
for thread in threads:
    thread.join()
