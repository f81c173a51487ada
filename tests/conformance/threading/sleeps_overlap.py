# Four sleeps of 50 ms take 50 ms together.
import threading
import time

start = time.perf_counter()
threads = [threading.Thread(target=time.sleep, args=(0.05,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
elapsed = time.perf_counter() - start
print(0.05 <= elapsed < 0.12)
