# join waits for the end; joining twice is fine.
import threading
import time


def work():
    time.sleep(0.03)
    print("worked")


thread = threading.Thread(target=work)
print(thread.is_alive())
thread.start()
print(thread.is_alive())
thread.join()
print(thread.is_alive())
thread.join()
print("end")
