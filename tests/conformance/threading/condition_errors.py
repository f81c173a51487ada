# Conditions: wrong uses, and what they are built on.
import re
import threading


def attempt(what, function):
    try:
        print(what, function())
    except Exception as error:
        print(what, type(error).__name__, error)


condition = threading.Condition()
attempt("wait", condition.wait)
attempt("notify", condition.notify)
attempt("notify_all", condition.notify_all)
attempt("wait_for", lambda: condition.wait_for(lambda: True))
attempt("wait_for", lambda: condition.wait_for(lambda: False))
attempt("release", condition.release)
with condition:
    with condition:
        attempt("timeout", lambda: condition.wait(0.02))
        attempt("zero", lambda: condition.wait(0))
        attempt("negative", lambda: condition.wait(-1))
    attempt("notify nobody", condition.notify)
    attempt("wait_for timeout", lambda: condition.wait_for(lambda: 0, timeout=0.02))
    attempt("wait_for value", lambda: condition.wait_for(lambda: "yes"))
lock = threading.Lock()
on_lock = threading.Condition(lock)
print(re.sub("0x[0-9a-f]+", "0x", repr(on_lock)))
attempt("unowned", on_lock.notify)
with on_lock:
    print(lock.locked(), on_lock.acquire(False))
    attempt("timeout", lambda: on_lock.wait(0.01))
print(lock.locked())
attempt("release", on_lock.release)
print(re.sub("0x[0-9a-f]+", "0x", repr(condition)))
