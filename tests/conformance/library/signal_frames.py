# The frame a signal handler is given: functions written in C have none.
import os
import select
import signal
import time


def show(number, frame):
    names = []
    while frame is not None:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    print(signal.Signals(number).name, names)


def waits():
    time.sleep(0.1)


def asks():
    select.select([], [], [], 0.1)


signal.signal(signal.SIGALRM, show)
for function in waits, asks:
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    function()


def sends():
    os.kill(os.getpid(), signal.SIGALRM)
    signal.raise_signal(signal.SIGALRM)
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    signal.pause()


sends()
