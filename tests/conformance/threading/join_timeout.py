# join gives up after its timeout.
import threading
import time

thread = threading.Thread(target=time.sleep, args=(0.06,))
thread.start()
start = time.perf_counter()
thread.join(0.02)
print(thread.is_alive(), time.perf_counter() - start < 0.055)
thread.join(timeout=5)
print(thread.is_alive())
