# Timer: runs later, or never when cancelled.
import threading

t = threading.Timer(0.01, print, ["fired"])
u = threading.Timer(0.01, print, ["never"])
t.start()
u.start()
u.cancel()
t.join()
u.join()
print(t.finished.is_set(), isinstance(t, threading.Thread))
