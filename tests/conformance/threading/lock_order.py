# A thread that must wait for the lock gets it when it is released; idle waiters are served in order.
import threading
import time

lock = threading.Lock()


def work(name):
    with lock:
        print(name, "has it")


lock.acquire()
threads = []
for name in "abc":
    thread = threading.Thread(target=work, args=(name,))
    thread.start()
    threads.append(thread)
    time.sleep(0.01)
print("main lets go")
lock.release()
for thread in threads:
    thread.join()
