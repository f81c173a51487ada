# signal.pause() returns after a handler; several signals at once.
import os
import signal
import time

order = []
signal.signal(signal.SIGUSR1, lambda n, f: order.append("usr1"))
signal.signal(signal.SIGUSR2, lambda n, f: order.append("usr2"))
parent = os.getpid()
pid = os.fork()
if pid == 0:
    time.sleep(0.1)
    os.kill(parent, signal.SIGUSR2)
    os._exit(0)
signal.pause()
print(order)
os.waitpid(pid, 0)
signal.raise_signal(signal.SIGUSR1)
os.kill(parent, signal.SIGUSR2)
print(order)
old = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
os.kill(parent, signal.SIGUSR1)
print(old, order.count("usr1"), signal.sigpending())
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1})
print(order.count("usr1"))
