# Timers: arguments, cancelling before and after, daemon, attributes.
import threading
import time

log = []
first = threading.Timer(0.05, log.append, args=("first",))
second = threading.Timer(0.02, log.append, ["second"])
cancelled = threading.Timer(0.03, log.append, ["never"])
keywords = threading.Timer(0.08, lambda a, b=0: log.append((a, b)), [1], {"b": 2})
for timer in (first, second, cancelled, keywords):
    timer.start()
cancelled.cancel()
for timer in (first, second, cancelled, keywords):
    timer.join()
print(log, cancelled.finished.is_set(), first.finished.is_set())
before = threading.Timer(0.01, log.append, ["not at all"])
before.cancel()
before.start()
before.join()
first.cancel()
print(log, first.interval, first.args, keywords.kwargs, threading.Timer(1, print).args)
late = threading.Timer(5, print, ["a daemon timer is cut off"])
late.daemon = True
late.start()
print(late.is_alive())
