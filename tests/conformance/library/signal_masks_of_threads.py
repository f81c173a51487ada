# Each thread blocks signals for itself; a new one begins with the mask of the one that starts it.
import os
import signal
import threading
import time

log = []
signal.signal(signal.SIGUSR1, lambda number, frame: log.append(("USR1", threading.current_thread().name)))
signal.signal(signal.SIGUSR2, lambda number, frame: log.append(("USR2", threading.current_thread().name)))
blocked, go = threading.Event(), threading.Event()


def blocks_for_itself():
    print("before", signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1}))
    blocked.set()
    go.wait()
    print("own", signal.pthread_sigmask(signal.SIG_BLOCK, []))
    signal.raise_signal(signal.SIGUSR1)
    print("pending here", signal.sigpending())
    time.sleep(0.05)
    print("not yet", log)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1})
    time.sleep(0.05)
    print("now", log)


thread = threading.Thread(target=blocks_for_itself)
thread.start()
blocked.wait()
os.kill(os.getpid(), signal.SIGUSR1)
time.sleep(0.05)
print("the main thread takes it", log, signal.pthread_sigmask(signal.SIG_BLOCK, []))
log.clear()
go.set()
while thread.is_alive():
    time.sleep(0.01)
log.clear()


def inherits():
    print("inherited", signal.pthread_sigmask(signal.SIG_BLOCK, []))
    print("waited for", signal.sigwait({signal.SIGUSR2}))
    print("waited for", signal.sigtimedwait({signal.SIGUSR2}, 2).si_signo)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])


signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR2})
thread = threading.Thread(target=inherits)
thread.start()
time.sleep(0.05)
os.kill(os.getpid(), signal.SIGUSR2)
time.sleep(0.05)
signal.pthread_kill(thread.ident, signal.SIGUSR2)
thread.join()
print("nobody handled it", log, signal.sigpending())
os.kill(os.getpid(), signal.SIGUSR2)
print("pending", signal.sigpending(), log)
print("old", signal.pthread_sigmask(signal.SIG_SETMASK, {signal.SIGKILL}))
print(log, signal.sigpending(), signal.pthread_sigmask(signal.SIG_BLOCK, []))
