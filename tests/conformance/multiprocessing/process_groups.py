# Groups and sessions of processes; a signal to a group reaches its members only.
import os
import signal
import subprocess
import time

print(os.getpgid(0) == os.getpgrp() == os.getpgid(os.getpid()), os.getsid(0) == os.getsid(os.getpid()))
r, w = os.pipe()
go, start = os.pipe()
pid = os.fork()
if pid == 0:
    os.setpgid(0, 0)
    os.write(w, b'%d %d %d' % (os.getpgrp() == os.getpid(), os.getsid(0) == os.getpid(), os.getpgid(os.getppid()) != os.getpgrp()))
    time.sleep(10)
    os._exit(0)
print(os.read(r, 100), os.getpgid(pid) == pid)
other = os.fork()
if other == 0:
    os.setsid()
    try:
        os.setsid()
    except PermissionError as error:
        os.write(w, b'%d %d ' % (os.getsid(0) == os.getpid(), error.errno))
    try:
        os.setpgid(0, 0)
    except PermissionError as error:
        os.write(w, b'%d' % error.errno)
    os._exit(0)
print(os.waitstatus_to_exitcode(os.waitpid(other, 0)[1]), os.read(r, 100))
os.killpg(pid, signal.SIGTERM)
print(os.waitpid(pid, 0)[1])
for wrong in (lambda: os.getpgid(pid), lambda: os.killpg(pid, 15)):
    try:
        wrong()
    except ProcessLookupError as error:
        print(error)
with subprocess.Popen(['sleep', '10'], start_new_session=True) as process:
    print(os.getpgid(process.pid) == process.pid)
    os.killpg(os.getpgid(process.pid), signal.SIGKILL)
    print(process.wait())
