# A daemon thread is cut off when the program ends.
import threading
import time


def forever():
    while True:
        time.sleep(0.02)
        print("tick")


thread = threading.Thread(target=forever, daemon=True)
thread.start()
print(thread.daemon)
time.sleep(0.05)
print("main ends")
