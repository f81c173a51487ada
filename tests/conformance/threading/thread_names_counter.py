# The counter in names: one for all, used up only by threads made without a name.
import functools
import threading


class Callable:
    def __call__(self):
        pass


class Mine(threading.Thread):
    pass


def work():
    pass


for thread in [
    threading.Thread(target=work),
    threading.Thread(),
    threading.Thread(name="named"),
    threading.Thread(target=lambda: None),
    threading.Thread(target=functools.partial(work)),
    threading.Thread(target=Callable()),
    threading.Thread(target=[].append),
    threading.Thread(target=print, name=""),
    threading.Thread(target=work, name=7),
    Mine(),
    Mine(target=work),
    threading.Timer(1, work),
]:
    print(repr(thread.name), thread.getName() == thread.name)

thread = threading.Thread(target=work)
thread.name = 12
print(repr(thread.name))
thread.setName("again")
print(thread.name)
thread.start()
thread.join()
thread.name = "after the end"
print(thread.name)
