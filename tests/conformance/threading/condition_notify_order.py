# notify(n) wakes the n that waited longest; notify_all everybody left; wait_for looks again.
import threading
import time

condition = threading.Condition()
woken = []


def wait(i):
    with condition:
        condition.wait()
        woken.append(i)


threads = []
for i in range(6):
    threads.append(threading.Thread(target=wait, args=(i,)))
    threads[-1].start()
    time.sleep(0.01)
for n in (1, 2):
    with condition:
        condition.notify(n)
    time.sleep(0.06)
    print(sorted(woken))
with condition:
    condition.notify_all()
for thread in threads:
    thread.join()
print(sorted(woken[:3]), sorted(woken[3:]))

value = 0
looks = []


def predicate():
    looks.append(value)
    return value >= 3


def wait_for():
    with condition:
        print("result", condition.wait_for(predicate))


thread = threading.Thread(target=wait_for)
thread.start()
for value in (1, 2, 3):
    time.sleep(0.05)
    with condition:
        condition.notify()
thread.join()
print(looks)
