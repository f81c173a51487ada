# PyThreadState_SetAsyncExc: an exception raised in another thread, as the recipes for killing threads do it.
import ctypes
import threading
import time
import traceback


def raise_in(thread, kind):
    return ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_long(thread.ident), ctypes.py_object(kind))


class Killable(threading.Thread):
    def kill(self):
        changed = ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self.ident), ctypes.py_object(SystemExit))
        if changed > 1:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(self.ident, 0)
            raise SystemError("too many")
        return changed


def sleeper():
    try:
        while True:
            time.sleep(0.01)
    finally:
        print("sleeper: finally")


thread = Killable(target=sleeper)
thread.start()
changed = thread.kill()
thread.join()
print(changed, thread.is_alive())


class Stop(Exception):
    pass


def busy():
    n = 0
    try:
        running.set()
        while True:
            n += 1
    except Stop as error:
        print("busy:", repr(error), type(error.__traceback__.tb_frame.f_code).__name__)
        names = [frame.name for frame in traceback.extract_tb(error.__traceback__)]
        print(names)


running = threading.Event()
thread = threading.Thread(target=busy)
thread.start()
running.wait()
changed = raise_in(thread, Stop)
thread.join()
print(changed)


# A thread that is blocked gets it when what it waits for is over.
def blocked():
    try:
        with lock:
            print("blocked: got the lock")
    except Stop:
        print("blocked: stopped", lock.locked())


lock = threading.Lock()
lock.acquire()
thread = threading.Thread(target=blocked)
thread.start()
time.sleep(0.02)
print(raise_in(thread, Stop))
time.sleep(0.02)
print("still", thread.is_alive())
lock.release()
thread.join()


# None takes it back; the last one counts.
def waits():
    event.wait()
    print("waits: nothing came")


event = threading.Event()
thread = threading.Thread(target=waits)
thread.start()
time.sleep(0.02)
set_exception = ctypes.pythonapi.PyThreadState_SetAsyncExc
print(raise_in(thread, Stop), set_exception(ctypes.c_long(thread.ident), None))
event.set()
thread.join()

# Nobody has this number.
print(set_exception(ctypes.c_long(thread.ident), ctypes.py_object(Stop)), set_exception(ctypes.c_long(10**9), None))

# In the own thread: at once.
try:
    set_exception(ctypes.c_ulong(threading.get_ident()), ctypes.py_object(KeyError))
    print("not reached")
except KeyError as error:
    print("own", repr(error))

try:
    set_exception(ctypes.c_long(1), KeyError)
except ctypes.ArgumentError as error:
    print(error)
set_exception.argtypes = (ctypes.c_ulong, ctypes.py_object)
set_exception.restype = ctypes.c_int
print(set_exception(10**9, KeyError))
thing = ctypes.py_object([1, 2])
print(thing.value, thing)
try:
    ctypes.py_object().value
except ValueError as error:
    print(error)
