# A child that has ended can still be signalled until its parent has waited for it.
import os
import time

pid = os.fork()
if pid == 0:
    os._exit(0)
time.sleep(0.1)
print(os.kill(pid, 0), os.kill(pid, 9))
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
try:
    os.kill(pid, 0)
except ProcessLookupError as error:
    print(error)
