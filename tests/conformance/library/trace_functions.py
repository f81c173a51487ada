# What trace functions return, raise and may do.
import sys
import threading


def show(frame, event, arg):
    print(event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno)


def leaf():
    x = 1
    return x


def f():
    leaf()
    return 2


print(sys.gettrace(), sys.getprofile())
sys.settrace(show)      # returns None: calls only
print(sys.gettrace() is show)
f()
sys.settrace(None)
print(sys.gettrace())


# Another function for the lines.
def local(frame, event, arg):
    print('local', event, sorted(frame.f_locals))


def chooses(frame, event, arg):
    if frame.f_code.co_name == 'leaf':
        return local


sys.settrace(chooses)
f()
sys.settrace(None)


# An exception in the trace function is raised where the program is, and ends the tracing.
def raises(frame, event, arg):
    if event == 'line' and frame.f_code.co_name == 'leaf':
        raise ZeroDivisionError('from the tracer')
    return raises


sys.settrace(raises)
try:
    f()
except ZeroDivisionError as e:
    tb = e.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(e, names)
print(sys.gettrace())


def catches():
    try:
        leaf()
    except ZeroDivisionError:
        return 'caught'


sys.settrace(raises)
print(catches())
print(sys.gettrace())


def at_call(frame, event, arg):
    raise RuntimeError('at call')


sys.settrace(at_call)
try:
    leaf()
except RuntimeError as e:
    print(e, sys.gettrace())


# Not traced while it runs.
def busy(frame, event, arg):
    leaf()
    print('busy', event, frame.f_code.co_name)
    return busy


sys.settrace(busy)
leaf()
sys.settrace(None)


# The frame is the same one all along; its f_trace can be changed.
seen = []


def keeps(frame, event, arg):
    seen.append(frame)
    print(event, frame.f_trace is keeps, frame.f_back.f_code.co_name, frame.f_trace_lines, frame.f_trace_opcodes)
    if len(seen) == 2:
        frame.f_trace_lines = False
    return keeps


sys.settrace(keeps)
leaf()
sys.settrace(None)
print(all(s is seen[0] for s in seen), len(seen))


# f_trace of a frame that runs already
def starts():
    frame = sys._getframe()
    frame.f_trace = show
    sys.settrace(show)
    x = 1
    y = 2
    sys.settrace(None)
    return x


starts()


# Only this thread
def other():
    leaf()


t = threading.Thread(target=other)
sys.settrace(lambda frame, event, arg: show(frame, event, arg) if frame.f_code is other.__code__ else None)
t.start()
t.join()
sys.settrace(None)


# Stop tracing from inside
def once(frame, event, arg):
    print('once', event)
    sys.settrace(None)
    return once


sys.settrace(once)
f()
print(sys.gettrace())


# Values
def values(frame, event, arg):
    if event == 'return':
        print('return', arg, frame.f_locals)
    return values


sys.settrace(values)
leaf()
sys.settrace(None)


class Callable:
    def __call__(self, frame, event, arg):
        print('object', event)
        return self


sys.settrace(Callable())
leaf()
sys.settrace(None)


class Method:
    count = 0

    def trace(self, frame, event, arg):
        self.count += 1
        return self.trace


m = Method()
sys.settrace(m.trace)
f()
sys.settrace(None)
print(m.count)
