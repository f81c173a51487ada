# Two busy threads change places every switch interval: who lets go asks again once the other has taken the GIL.
import sys
import threading
import time

gaps = []


def busy():
    last = time.perf_counter()
    end = last + 0.4
    while last < end:
        now = time.perf_counter()
        if now - last > 0.002:
            gaps.append(now - last)
        last = now


print(sys.getswitchinterval())
threads = [threading.Thread(target=busy) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(0.004 < sorted(gaps)[len(gaps) // 4] < 0.009)  # a busy machine makes the longer ones longer
