# Several threads wait for one; joining somebody who joins somebody.
import threading
import time

order = []


def work():
    time.sleep(0.1)
    order.append("work")


def wait(i):
    worker.join()
    order.append(i)


worker = threading.Thread(target=work)
worker.start()
waiters = [threading.Thread(target=wait, args=(i,)) for i in range(4)]
for w in waiters:
    w.start()
for w in waiters:
    w.join()
print(order[0], sorted(order[1:]), len(order))
