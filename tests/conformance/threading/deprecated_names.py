# The names of Python 2 are deprecated: a warning each, where the program uses them.
import threading
import warnings

event, condition, thread = threading.Event(), threading.Condition(), threading.Thread()


def old_names():
    yield threading.currentThread().name
    yield threading.activeCount()
    yield thread.setName("named")
    yield thread.getName()
    yield thread.setDaemon(True)
    yield thread.isDaemon()
    yield event.isSet()
    with condition:
        yield condition.notifyAll()


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for value in old_names():
        print(value, caught[-1].category.__name__, caught[-1].message, caught[-1].lineno,
              caught[-1].filename == __file__)
print(len(caught))


for base in threading.Lock, threading.RLock:
    try:
        class Lock(base):
            pass
    except TypeError as error:
        print(error)
# expect-3.13: MainThread DeprecationWarning currentThread() is deprecated, use current_thread() instead 9 True
# expect-3.13: 1 DeprecationWarning activeCount() is deprecated, use active_count() instead 10 True
# expect-3.13: None DeprecationWarning setName() is deprecated, set the name attribute instead 11 True
# expect-3.13: named DeprecationWarning getName() is deprecated, get the name attribute instead 12 True
# expect-3.13: None DeprecationWarning setDaemon() is deprecated, set the daemon attribute instead 13 True
# expect-3.13: True DeprecationWarning isDaemon() is deprecated, get the daemon attribute instead 14 True
# expect-3.13: False DeprecationWarning isSet() is deprecated, use is_set() instead 15 True
# expect-3.13: None DeprecationWarning notifyAll() is deprecated, use notify_all() instead 17 True
# expect-3.13: 8
# expect-3.13: type '_thread.lock' is not an acceptable base type
# expect-3.13: function() argument 'code' must be code, not str
