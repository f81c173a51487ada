# Events: all waiters, clearing, results of wait(), repr.
import re
import threading
import time

event = threading.Event()
print(re.sub("0x[0-9a-f]+", "0x", repr(event)), event.is_set(), event.isSet())
print(event.wait(0.01), event.wait(0), event.wait(timeout=-1))
results = []


def wait(i):
    results.append((i, event.wait(2)))


threads = [threading.Thread(target=wait, args=(i,)) for i in range(4)]
for thread in threads:
    thread.start()
time.sleep(0.05)
print(results, event.set())
for thread in threads:
    thread.join()
print(sorted(results))
print(re.sub("0x[0-9a-f]+", "0x", repr(event)), event.wait(), event.wait(0))
event.set()
print(event.clear(), event.is_set(), event.wait(0.01))


class Mine(threading.Event):
    pass


print(re.sub("0x[0-9a-f]+", "0x", repr(Mine())))
