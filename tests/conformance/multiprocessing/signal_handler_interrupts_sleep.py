# A handler runs in the main thread in the middle of sleep(), which then goes on (PEP 475).
import os
import signal
import time

pid = os.fork()
if pid == 0:
    def handler(number, frame):
        print("got", signal.Signals(number).name, flush=True)

    signal.signal(signal.SIGUSR1, handler)
    begun = time.monotonic()
    time.sleep(0.4)
    print("slept", round(time.monotonic() - begun, 1), flush=True)
    os._exit(3)
time.sleep(0.1)
os.kill(pid, signal.SIGUSR1)
time.sleep(0.1)
os.kill(pid, signal.SIGUSR1)
print(os.waitstatus_to_exitcode(os.wait()[1]))
