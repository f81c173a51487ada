# Starting twice, joining what has not begun, joining oneself.
import threading

thread = threading.Thread(target=print, args=("runs once",))
try:
    thread.join()
except RuntimeError as error:
    print(error)
thread.start()
thread.join()
try:
    thread.start()
except RuntimeError as error:
    print(error)
try:
    threading.current_thread().join()
except RuntimeError as error:
    print(error)
