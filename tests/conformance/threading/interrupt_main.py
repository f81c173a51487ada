# interrupt_main: KeyboardInterrupt in the main thread, the sooner the less it blocks.
import _thread
import threading
import time


def interrupt():
    time.sleep(0.05)
    _thread.interrupt_main()


thread = threading.Thread(target=interrupt)
thread.start()
try:
    while True:
        time.sleep(0.005)
except KeyboardInterrupt as error:
    print("interrupted", repr(error))
thread.join()
try:
    _thread.interrupt_main()
    for i in range(1000):
        pass
except KeyboardInterrupt:
    print("by itself")
