# enumerate, active_count, main_thread, current_thread through threads' lives.
import threading
import time

print(threading.active_count(), [t.name for t in threading.enumerate()])
gate = threading.Event()
threads = [threading.Thread(target=gate.wait, name=f"T{i}") for i in range(3)]
print(threading.active_count())
for t in threads:
    t.start()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()))
print(threading.activeCount(), threading.currentThread() is threading.main_thread())
gate.set()
for t in threads:
    t.join()
print(threading.active_count(), threading.enumerate() == [threading.main_thread()])
print(threading.main_thread().name, threading.main_thread().is_alive())
