# An Event wakes everybody who waits.
import threading
import time

event = threading.Event()
results = []


def waiter(n):
    results.append((n, event.wait(timeout=5)))


threads = [threading.Thread(target=waiter, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
time.sleep(0.02)
print(results, event.is_set())
event.set()
for thread in threads:
    thread.join()
print(sorted(results), event.wait(0))
event.clear()
print(event.wait(0.01))
