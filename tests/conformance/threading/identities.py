# ident and native_id: None before the start, the thread's own inside, kept after the end.
import threading

seen = {}


def work():
    me = threading.current_thread()
    seen[me.name] = (me.ident == threading.get_ident(), me.native_id == threading.get_native_id())


threads = [threading.Thread(target=work, name=f"T{i}") for i in range(3)]
print([t.ident for t in threads], [t.native_id for t in threads])
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen)
print([isinstance(t.ident, int) and t.ident > 0 for t in threads])
print(threading.main_thread().ident == threading.get_ident())
print(threading.main_thread() is threading.current_thread())
print(threading.get_ident() not in [t.ident for t in threads])
