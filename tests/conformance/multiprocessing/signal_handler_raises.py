# Exceptions of handlers leave whatever the main thread was doing: a loop, sleep(), wait().
import os
import signal
import time


class Enough(Exception):
    pass


def handler(number, frame):
    raise Enough(signal.Signals(number).name)


signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    while True:
        pass
except Enough as error:
    print("loop", error)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    time.sleep(5)
except Enough as error:
    print("sleep", error)
pid = os.fork()
if pid == 0:
    time.sleep(5)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    os.wait()
except Enough as error:
    print("wait", error)
os.kill(pid, signal.SIGKILL)
print(os.waitstatus_to_exitcode(os.wait()[1]))
print(signal.alarm(5), signal.alarm(0))
