# Sleeping between reading and writing loses updates for certain.
import threading
import time

balance = 100


def withdraw(amount):
    global balance
    seen = balance
    time.sleep(0.02)
    balance = seen - amount


threads = [threading.Thread(target=withdraw, args=(a,)) for a in (10, 10, 10)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(balance)
