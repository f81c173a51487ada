# Which threads there are.
import threading

e = threading.Event()
ts = [threading.Thread(target=e.wait, name=f"w{i}") for i in range(2)]
print(threading.active_count(), threading.current_thread() is threading.main_thread())
for t in ts:
    t.start()
print(sorted(t.name for t in threading.enumerate()), threading.active_count())
e.set()
for t in ts:
    t.join()
print(threading.active_count(), [t.is_alive() for t in ts], threading.main_thread().name)
