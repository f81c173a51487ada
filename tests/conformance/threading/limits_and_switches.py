# stack_size, switch interval, TIMEOUT_MAX: values and errors.
import sys
import threading


def attempt(what, function):
    try:
        print(what, function())
    except Exception as error:
        print(what, type(error).__name__, error)


attempt("stack_size", threading.stack_size)
attempt("set", lambda: threading.stack_size(65536))
attempt("get", threading.stack_size)
attempt("too small", lambda: threading.stack_size(1000))
attempt("negative", lambda: threading.stack_size(-1))
attempt("back", lambda: threading.stack_size(0))
attempt("now", threading.stack_size)
attempt("interval", sys.getswitchinterval)
attempt("zero", lambda: sys.setswitchinterval(0))
attempt("negative", lambda: sys.setswitchinterval(-1))
attempt("text", lambda: sys.setswitchinterval("1"))
attempt("set", lambda: sys.setswitchinterval(0.25))
attempt("get", sys.getswitchinterval)
attempt("int", lambda: sys.setswitchinterval(1))
attempt("get", sys.getswitchinterval)
