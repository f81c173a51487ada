# SIGCHLD arrives when the child can be waited for; a sentinel is ready when its exit code is known.
import os
import signal
import time
from multiprocessing import Process
from multiprocessing.connection import wait


def reap(number, frame):
    pid, status = os.waitpid(-1, os.WNOHANG)
    print(signal.Signals(number).name, pid > 0, os.waitstatus_to_exitcode(status))


def look(number, frame):
    print(child.is_alive(), child.exitcode)


def work(code):
    time.sleep(0.05)
    os._exit(code)


signal.signal(signal.SIGCHLD, reap)
for code in 5, 0:
    if os.fork() == 0:
        work(code)
    time.sleep(0.2)
pid = os.fork()
if pid == 0:
    time.sleep(5)
os.kill(pid, signal.SIGKILL)
time.sleep(0.1)

signal.signal(signal.SIGCHLD, look)
child = Process(target=work, args=(3,))
child.start()
time.sleep(0.3)
child = Process(target=work, args=(4,))
signal.signal(signal.SIGCHLD, signal.SIG_DFL)
child.start()
print(wait([child.sentinel]) == [child.sentinel])
child.join()
print(child.exitcode)
