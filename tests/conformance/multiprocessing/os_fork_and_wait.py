# os.fork, os.wait, waitpid: statuses, children that are nobody's.
import os
import signal
import time

pid = os.fork()
if pid == 0:
    time.sleep(0.05)
    os._exit(7)
print(os.waitpid(pid, os.WNOHANG))
child, status = os.waitpid(pid, 0)
print(child == pid, os.WIFEXITED(status), os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status))
for call in (lambda: os.waitpid(pid, 0), lambda: os.wait(), lambda: os.kill(pid, 0)):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, error.errno, error)

pid = os.fork()
if pid == 0:
    time.sleep(10)
time.sleep(0.05)
os.kill(pid, signal.SIGTERM)
child, status = os.wait()
print(child == pid, os.WIFSIGNALED(status), os.WTERMSIG(status), os.WIFEXITED(status), os.waitstatus_to_exitcode(status))

first = os.fork()
if first == 0:
    time.sleep(0.2)
    os._exit(1)
second = os.fork()
if second == 0:
    time.sleep(0.05)
    os._exit(2)
print([(os.wait()[0] == pid) for pid in (second, first)])
