# A short body has ended before start() returns.
import threading

log = []


def short(n):
    log.append(f"thread {n}")


threads = []
for n in range(4):
    thread = threading.Thread(target=short, args=(n,))
    thread.start()
    log.append(f"main {n}")
    threads.append(thread)
for thread in threads:
    thread.join()
print(log)
