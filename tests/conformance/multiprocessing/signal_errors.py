# What signal() does not take.
import os
import signal
import threading

for number, handler in ((0, signal.SIG_IGN), (65, signal.SIG_IGN), (signal.SIGKILL, signal.SIG_IGN), (signal.SIGTERM, 5)):
    try:
        signal.signal(number, handler)
    except (ValueError, OSError, TypeError) as error:
        print(type(error).__name__, error)


def elsewhere():
    try:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    except ValueError as error:
        print(error)


thread = threading.Thread(target=elsewhere)
thread.start()
thread.join()
print(signal.SIGTERM, repr(signal.SIGTERM), signal.Signals(9).name, signal.SIG_DFL, repr(signal.SIG_IGN))
print(signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGPIPE), signal.strsignal(15))
for pid, number in ((os.getpid(), 99), ("x", 1)):
    try:
        os.kill(pid, number)
    except (OSError, TypeError) as error:
        print(type(error).__name__, error)
