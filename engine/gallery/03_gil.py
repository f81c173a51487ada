# Two threads, one GIL
# Threads that compute take turns holding the GIL, 5 ms each: two of them need as long as one after the other.
import threading


def crunch():
    total = 0
    for _ in range(35):
        total += sum(range(40_000))
    return total


print("one after the other")
crunch()
crunch()

print("in two threads")
threads = [threading.Thread(target=crunch) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("done: not a bit faster")
