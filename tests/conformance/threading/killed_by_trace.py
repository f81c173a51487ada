# A thread that can be killed: its trace function raises SystemExit at the next line.
import sys
import threading
import time


class KillableThread(threading.Thread):
    def __init__(self, *args, **keywords):
        threading.Thread.__init__(self, *args, **keywords)
        self.killed = False

    def start(self):
        self.__run_backup = self.run
        self.run = self.__run
        threading.Thread.start(self)

    def __run(self):
        sys.settrace(self.globaltrace)
        self.__run_backup()
        self.run = self.__run_backup

    def globaltrace(self, frame, event, arg):
        if event == 'call':
            return self.localtrace
        return None

    def localtrace(self, frame, event, arg):
        if self.killed:
            if event == 'line':
                raise SystemExit()
        return self.localtrace

    def kill(self):
        self.killed = True


def func():
    try:
        while True:
            time.sleep(0.01)
    finally:
        print('cleaned up')


t1 = KillableThread(target=func)
t1.start()
time.sleep(0.1)
print(t1.is_alive())
t1.kill()
t1.join()
print(t1.is_alive())


# threading.settrace: for threads that start later
calls = []


def tracer(frame, event, arg):
    if frame.f_code.co_name == 'work':
        calls.append((event, frame.f_lineno - frame.f_code.co_firstlineno))
    return tracer


def work():
    x = 1
    return x


threading.settrace(tracer)
print(threading.gettrace() is tracer, sys.gettrace())
work()
print(calls)
t = threading.Thread(target=work)
t.start()
t.join()
threading.settrace(None)
print(calls)
t = threading.Thread(target=work)
t.start()
t.join()
print(len(calls))

profiled = []


def profiler(frame, event, arg):
    if frame.f_code.co_name == 'work':
        profiled.append(event)


threading.setprofile(profiler)
t = threading.Thread(target=work)
t.start()
t.join()
threading.setprofile(None)
print(profiled, threading.getprofile())
