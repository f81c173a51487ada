# A future through its states: repr, running, cancel, errors.
import re
from concurrent.futures import CancelledError, Future, InvalidStateError


def attempt(what, function):
    try:
        print(what, function())
    except BaseException as error:
        print(what, type(error).__module__, type(error).__name__, re.sub("0x[0-9a-f]+", "0x", str(error)))


def show(future):
    print(re.sub("0x[0-9a-f]+", "0x", repr(future)), future.running(), future.done(), future.cancelled())


f = Future()
show(f)
attempt("timeout", lambda: f.result(timeout=0.01))
attempt("timeout", lambda: f.exception(0))
print(f.set_running_or_notify_cancel())
show(f)
attempt("cancel running", f.cancel)
f.set_result([1, 2])
show(f)
attempt("result", f.result)
attempt("exception", f.exception)
attempt("set again", lambda: f.set_result(3))
attempt("set exception", lambda: f.set_exception(ValueError()))
attempt("cancel done", f.cancel)
f = Future()
attempt("cancel", f.cancel)
attempt("cancel again", f.cancel)
show(f)
attempt("result", f.result)
attempt("exception", f.exception)
print(f.set_running_or_notify_cancel())
show(f)
attempt("set", lambda: f.set_result(3))
f = Future()
f.set_exception(KeyError("k"))
show(f)
attempt("result", f.result)
attempt("exception", lambda: repr(f.exception()))
print(issubclass(CancelledError, Exception), issubclass(InvalidStateError, Exception))
import concurrent.futures

print(concurrent.futures.TimeoutError is TimeoutError, Future[int])
