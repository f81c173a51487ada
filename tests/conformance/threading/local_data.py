# threading.local: every thread has its own attributes.
import threading

data = threading.local()
data.x = "main"


def work(n):
    print(hasattr(data, "x"))
    data.x = n
    print(data.x)


for n in range(2):
    t = threading.Thread(target=work, args=(n,))
    t.start()
    t.join()
print(data.x)
