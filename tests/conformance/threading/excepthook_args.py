# threading.excepthook: what it gets, replacing and restoring it, one that raises.
import sys
import threading


def boom():
    raise ValueError("boom")


def run(target):
    thread = threading.Thread(target=target, name="worker")
    thread.start()
    thread.join()


def hook(args):
    print(type(args).__name__, len(args), args.exc_type.__name__, args.exc_value, args.thread.name)
    print(args.exc_traceback.tb_frame is not None, args[0] is args.exc_type)


threading.excepthook = hook
run(boom)
run(sys.exit)
threading.excepthook = lambda args: print("also", args.exc_type.__name__)
run(lambda: 1 / 0)
print(threading.excepthook is threading.__excepthook__)
threading.excepthook = threading.__excepthook__
try:
    threading.ExceptHookArgs((1,))
except TypeError as error:
    print(error)
args = threading.ExceptHookArgs((ValueError, ValueError("x"), None, None))
print(args.exc_type, args.exc_value, args.exc_traceback, args.thread)
try:
    threading.excepthook(1)
except TypeError as error:
    print(error)
run(boom)
