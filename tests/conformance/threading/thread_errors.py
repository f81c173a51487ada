# Every wrong use of a Thread, with its text.
import threading
import time


def attempt(what, function):
    try:
        print(what, function())
    except Exception as error:
        print(what, type(error).__name__, error)


class Forgot(threading.Thread):
    def __init__(self):
        self.x = 1


forgot = Forgot()
attempt("start", forgot.start)
attempt("join", forgot.join)
attempt("is_alive", forgot.is_alive)
attempt("name", lambda: forgot.name)
attempt("repr", lambda: repr(forgot))
attempt("daemon", lambda: setattr(forgot, "daemon", True))
attempt("group", lambda: threading.Thread("group"))
attempt("positional", lambda: threading.Thread(None, None, None, (), None, True))

t = threading.Thread(target=time.sleep, args=(0.05,))
attempt("join early", t.join)
t.start()
attempt("start again", t.start)
attempt("daemon late", lambda: setattr(t, "daemon", True))
t.join()
attempt("start after end", t.start)
attempt("daemon after end", lambda: setattr(t, "daemon", True))
attempt("join myself", threading.current_thread().join)
attempt("ident", lambda: setattr(t, "ident", 5))
attempt("native_id", lambda: setattr(t, "native_id", 5))
attempt("join text", lambda: t.join("soon"))
