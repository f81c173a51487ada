# Thread-local data: missing attributes, deleting, __dict__, arguments.
import threading


def attempt(what, function):
    try:
        print(what, function())
    except Exception as error:
        print(what, type(error).__name__, error)


data = threading.local()
data.x = 1
attempt("dict", lambda: data.__dict__)
attempt("missing", lambda: data.y)
attempt("delete missing", lambda: delattr(data, "y"))
attempt("set dict", lambda: setattr(data, "__dict__", {}))
attempt("arguments", lambda: threading.local(1))
attempt("hasattr", lambda: hasattr(data, "x"))
attempt("vars", lambda: vars(data))


def other():
    attempt("other", lambda: data.x)
    attempt("other dict", lambda: data.__dict__)
    data.x = 2
    attempt("other", lambda: data.x)


thread = threading.Thread(target=other)
thread.start()
thread.join()
attempt("main", lambda: data.x)
del data.x
attempt("deleted", lambda: data.x)


class Slots(threading.local):
    __slots__ = ("shared",)


slots = Slots()
slots.shared = "everybody's"
slots.own = "mine"


def look():
    attempt("slot", lambda: slots.shared)
    attempt("own", lambda: slots.own)


thread = threading.Thread(target=look)
thread.start()
thread.join()
