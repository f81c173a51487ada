# A dict that another thread fills while it is walked over.
import threading
import time

table = {i: i for i in range(3)}


def grow():
    time.sleep(0.03)
    table["new"] = 1


thread = threading.Thread(target=grow)
thread.start()
try:
    for key in table:
        time.sleep(0.05)
except RuntimeError as error:
    print(error)
thread.join()
for key in list(table):
    print(key)
