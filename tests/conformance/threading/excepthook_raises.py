# An excepthook that fails: reported as such, the program goes on.
import threading


def hook(args):
    raise RuntimeError("the hook itself")


threading.excepthook = hook
thread = threading.Thread(target=lambda: 1 / 0)
thread.start()
thread.join()
print("goes on", thread.is_alive())
