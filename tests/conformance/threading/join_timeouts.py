# join with zero, negative and sufficient timeouts; it always returns None.
import threading
import time

thread = threading.Thread(target=time.sleep, args=(0.15,))
thread.start()
print(thread.join(0), thread.is_alive())
print(thread.join(-5), thread.is_alive())
print(thread.join(timeout=0.02), thread.is_alive())
print(thread.join(5), thread.is_alive())
print(thread.join(), thread.join(0), thread.is_alive())
