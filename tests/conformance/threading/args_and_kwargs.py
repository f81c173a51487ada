# Arguments of threads by position and by name.
import threading
def f(a, b=2, *rest, k=0): print(a, b, rest, k, threading.current_thread().name)
for args, kw in (((1,), {}), ((1, 2, 3), {"k": 4}), ((), {"a": 5})):
    t = threading.Thread(target=f, args=args, kwargs=kw, name="T")
    t.start()
    t.join()
print(t.daemon, t.is_alive(), t.name)
