# The parent is told that a child has ended.
import os
import signal
import time

seen = []
signal.signal(signal.SIGCHLD, lambda number, frame: seen.append(os.waitpid(-1, os.WNOHANG)[1]))
pid = os.fork()
if pid == 0:
    os._exit(0)
begun = time.monotonic()
time.sleep(0.2)
print(seen, round(time.monotonic() - begun, 1))
