# sigwait() and its like: a thread that waits for blocked signals.
import os
import signal
import threading
import time

signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGTERM])
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.sigpending())
print(signal.sigwait([signal.SIGUSR1]), signal.sigpending())
threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGTERM)).start()
print(signal.sigwait({signal.SIGUSR1, signal.SIGTERM}).name)
print(signal.sigtimedwait([signal.SIGTERM], 0.1))
os.kill(os.getpid(), signal.SIGTERM)
info = signal.sigtimedwait([signal.SIGTERM], 1)
print(info.si_signo == signal.SIGTERM, info.si_pid == os.getpid())


def waits():
    print('thread got', signal.sigwait([signal.SIGTERM]).name)


t = threading.Thread(target=waits)
t.start()
time.sleep(0.05)
os.kill(os.getpid(), signal.SIGTERM)
t.join()
signal.signal(signal.SIGUSR1, lambda n, f: print('handled', n))
os.kill(os.getpid(), signal.SIGUSR1)
print('blocked')
signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1])
print('unblocked')
if (child := os.fork()) == 0:
    os.kill(os.getpid(), signal.SIGTERM)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
    print('never')
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
