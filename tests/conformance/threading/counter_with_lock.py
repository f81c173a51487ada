# No update is lost under a lock.
import threading

count = 0
lock = threading.Lock()


def slow_add(n):
    return n + 1


def work():
    global count
    for _ in range(500):
        with lock:
            count = slow_add(count)


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count)
