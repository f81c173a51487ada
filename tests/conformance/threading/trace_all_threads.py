# threading.settrace_all_threads(): threads that run already are traced, too. (Since 3.12.)
import cProfile
import sys
import threading

if sys.version_info < (3, 12):
    sys.exit()
go = threading.Event()
calls, profiled = [], []


def tracer(frame, event, arg):
    if frame.f_code.co_name == 'later':
        calls.append(event)
    return tracer


def profiler(frame, event, arg):
    if frame.f_code.co_name == 'later':
        profiled.append(event)


def later():
    return len('abc')


def waits():
    go.wait()
    later()


thread = threading.Thread(target=waits)
thread.start()
threading.settrace_all_threads(tracer)
threading.setprofile_all_threads(profiler)
go.set()
thread.join()
later()
threading.settrace_all_threads(None)
threading.setprofile_all_threads(None)
print(calls, profiled)
print(sys.gettrace(), threading.gettrace(), sys.getprofile(), threading.getprofile())

with cProfile.Profile():
    try:
        cProfile.Profile().enable()
    except ValueError as e:
        print(e)

# expect-3.13: ['call', 'line', 'return', 'call', 'line', 'return'] ['call', 'c_call', 'c_return', 'return', 'call', 'c_call', 'c_return', 'return']
# expect-3.13: None None None None
# expect-3.13: Another profiling tool is already active
