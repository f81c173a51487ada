# Children that crash.
import os
import signal
from multiprocessing import Process


def crash(number):
    os.kill(os.getpid(), number)


if __name__ == "__main__":
    for number in (signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL):
        child = Process(target=crash, args=(number,))
        child.start()
        child.join()
        print(child.exitcode, signal.Signals(-child.exitcode).name)
    child = Process(target=os.abort)
    child.start()
    child.join()
    print(child.exitcode)
