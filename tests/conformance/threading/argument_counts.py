# What C functions say when they get too few or too many arguments.
import _thread
import contextvars
import os
import queue
import select
import signal
import socket
import sys
import threading
import time


def say(function, *args, **named):
    try:
        function(*args, **named)
    except TypeError as error:
        print(error)
    else:
        print("took it", args)


one, other = socket.socketpair()
for function in (one.connect, one.bind, one.connect_ex, one.settimeout, one.setblocking, one.shutdown, one.recv,
                 one.send, one.sendall, one.recvfrom, one.getsockopt, time.sleep, time.mktime, time.strftime,
                 select.select, select.poll().modify, select.poll().register, select.poll().unregister,
                 signal.signal, signal.raise_signal, signal.strsignal, signal.getitimer, signal.setitimer,
                 signal.siginterrupt, signal.pthread_kill, signal.sigtimedwait, os.strerror,
                 sys.setswitchinterval, sys.intern, contextvars.ContextVar("v").set, queue.SimpleQueue().put,
                 _thread.start_new_thread):
    say(function)
for function in (one.connect, one.bind, one.settimeout, one.setblocking, one.listen, one.fileno, one.gettimeout,
                 one.getsockname, one.recv, time.sleep, time.time, time.monotonic, time.perf_counter, time.gmtime,
                 time.ctime, time.asctime, time.strftime, select.select, threading.get_ident,
                 threading.get_native_id, _thread.get_ident, _thread.start_new_thread, _thread.stack_size,
                 threading.Lock().release, threading.Lock().locked, threading.RLock().release,
                 queue.SimpleQueue().qsize, queue.SimpleQueue().empty, signal.strsignal, sys.exit,
                 sys.setrecursionlimit):
    say(function, *[1] * 6)
say(_thread.start_new_thread, print)
say(_thread.start_new_thread, print, [])
for function in (one.connect, one.recv, one.fileno, time.sleep, time.time, time.gmtime, select.select,
                 threading.get_ident, queue.SimpleQueue().qsize, signal.strsignal):
    say(function, other=1)
print(type(threading.RLock).__name__, threading.RLock.__name__, threading.RLock.__module__)
print(_thread.RLock, type(threading.RLock()) is _thread.RLock, _thread.RLock().acquire())
one.close()
other.close()
