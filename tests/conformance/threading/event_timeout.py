# Event: set, clear, wait with a timeout.
import threading

e = threading.Event()
print(e.is_set(), e.wait(0.01))
threading.Timer(0.01, e.set).start()
print(e.wait(), e.wait(0.01), e.is_set())
e.clear()
print(e.is_set())
