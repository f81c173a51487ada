# SIGINT raises KeyboardInterrupt in the main thread; ignored, it does nothing.
import os
import signal
import time

pid = os.fork()
if pid == 0:
    try:
        time.sleep(5)
    except KeyboardInterrupt:
        print("interrupted", flush=True)
        os._exit(4)
time.sleep(0.1)
os.kill(pid, signal.SIGINT)
print(os.waitstatus_to_exitcode(os.wait()[1]))
signal.signal(signal.SIGINT, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGINT)
print(signal.getsignal(signal.SIGINT))
print(signal.signal(signal.SIGINT, signal.default_int_handler))
try:
    os.kill(os.getpid(), signal.SIGINT)
except KeyboardInterrupt:
    print("now it is")
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("raised")
