# Handlers run while the main thread waits for a lock, a queue, a join; then it goes on waiting.
import os
import queue
import signal
import threading
import time

log = []
signal.signal(signal.SIGUSR1, lambda n, f: log.append(round(time.monotonic() - begun, 1)))


def ask(delays):
    me = os.getpid()
    pid = os.fork()
    if pid == 0:
        for delay in delays:
            time.sleep(delay)
            os.kill(me, signal.SIGUSR1)
        os._exit(0)


begun = time.monotonic()
ask([0.1, 0.2])
lock = threading.Lock()
lock.acquire()
print(lock.acquire(timeout=0.4), round(time.monotonic() - begun, 1), log)
os.wait()
log.clear()
begun = time.monotonic()
ask([0.1])
try:
    queue.Queue().get(timeout=0.3)
except queue.Empty:
    print("Empty", round(time.monotonic() - begun, 1), log)
os.wait()
log.clear()
begun = time.monotonic()
ask([0.1])
thread = threading.Thread(target=time.sleep, args=(0.3,))
thread.start()
thread.join()
print("joined", round(time.monotonic() - begun, 1), log)
os.wait()
