# A Condition hands items from one thread to another.
import threading

c = threading.Condition()
items = []


def consumer():
    for _ in range(3):
        with c:
            c.wait_for(lambda: items)
            print("consumed", items.pop(0))
            c.notify()


t = threading.Thread(target=consumer)
t.start()
for i in range(3):
    with c:
        items.append(i)
        print("produced", i)
        c.notify()
        c.wait_for(lambda: not items)
t.join()
