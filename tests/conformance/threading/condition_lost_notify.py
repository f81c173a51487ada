# A notify nobody waits for is lost; a flag with wait_for is not.
import threading

condition = threading.Condition()
with condition:
    condition.notify()
    print(condition.wait(timeout=0.03))
ready = False
with condition:
    ready = True
    condition.notify()
with condition:
    print(condition.wait_for(lambda: ready, timeout=0.03))
