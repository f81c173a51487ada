# Two threads that sleep at the same time.
import threading
import time


def brew(cup):
    print(f"cup {cup}: water on")
    time.sleep(2)
    print(f"cup {cup}: ready")


cooks = [threading.Thread(target=brew, args=(cup,)) for cup in (1, 2)]
for cook in cooks:
    cook.start()
for cook in cooks:
    cook.join()
