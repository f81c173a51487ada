# threading.excepthook is told what a thread did not catch.
import threading


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = hook


def bad():
    raise ValueError("in thread")


t = threading.Thread(target=bad, name="T")
t.start()
t.join()
print("main goes on", t.is_alive())
