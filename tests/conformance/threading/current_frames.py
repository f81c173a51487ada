# sys._current_frames(): where every thread of the process is.
import sys
import threading
import time
import traceback


def mine(frame):
    """The frames of this file, outermost first: (function, what the line says)."""
    return [(f.name, f.line) for f in traceback.extract_stack(frame) if f.filename == __file__]


def sleeper(seconds):
    wait = seconds
    time.sleep(wait)


def waiter():
    inner()


def inner():
    with lock:
        pass


def listener():
    event.wait()


class Worker(threading.Thread):
    def run(self):
        jobs.wait()


lock, event, jobs = threading.Lock(), threading.Event(), threading.Barrier(2)
lock.acquire()
threads = [threading.Thread(target=sleeper, args=(0.2,), name="sleeper"), threading.Thread(target=waiter, name="waiter"),
           threading.Thread(target=listener, name="listener"), Worker(name="worker")]
for thread in threads:
    thread.start()
time.sleep(0.05)


def dump():
    frames = sys._current_frames()
    print(list(frames) == [t.ident for t in reversed(threads)] + [threading.get_ident()])
    for thread in threading.enumerate():
        frame = frames[thread.ident]
        print(thread.name, mine(frame))
        if thread.name == "sleeper":
            print(frame.f_code.co_name, frame.f_lineno, frame.f_locals, frame.f_back is not None,
                  frame.f_globals is globals())
    return frames


frames = dump()
print(frames[threading.get_ident()] is sys._getframe(), frames[threading.get_ident()].f_code.co_name)
text = traceback.format_stack(frames[threads[1].ident])
print(text[-1].split(", ", 1)[1])
print(text[-2].split(", ", 1)[1])
walked = [f.f_code.co_name for f, _line in traceback.walk_stack(frames[threads[1].ident])]
print(walked[:2])
lock.release()
event.set()
jobs.wait()
for thread in threads:
    thread.join()
print(list(sys._current_frames()) == [threading.get_ident()])
print(frames[threads[0].ident].f_code.co_name)
