# A forked child has its parent's handlers.
import os
import signal
import time

signal.signal(signal.SIGUSR1, lambda number, frame: print("handled", flush=True))
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
pid = os.fork()
if pid == 0:
    time.sleep(0.2)
    os._exit(0)
time.sleep(0.05)
os.kill(pid, signal.SIGUSR2)
os.kill(pid, signal.SIGUSR1)
print(os.waitstatus_to_exitcode(os.wait()[1]))
