# Threads share globals and objects.
import threading

shared = {"n": 0}
items = []


def work(k):
    items.append(k)
    shared[k] = threading.current_thread().name


threads = [threading.Thread(target=work, args=(k,), name=f"t{k}") for k in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(items, shared)
