# A thread starts once.
import threading
t = threading.Thread(target=lambda: None)
for action in (t.join, t.start, t.start):
    try:
        action()
    except RuntimeError as error:
        print(error)
t.join()
try:
    threading.current_thread().join()
except RuntimeError as error:
    print(error)
