# What is commonly written with sys.settrace: watching variables, coverage, every kind of statement, exec.
import functools
import inspect
import sys
import threading

# watch variables
class Snoop:
    def __init__(self, *names): self.names=names; self.last={}
    def __call__(self, f):
        @functools.wraps(f)
        def wrapper(*a, **k):
            old = sys.gettrace()
            sys.settrace(self.trace)
            try: return f(*a, **k)
            finally: sys.settrace(old)
        return wrapper
    def trace(self, frame, event, arg):
        if frame.f_code.co_name == 'wrapper': return None
        for n, v in frame.f_locals.items():
            if self.last.get(n) != v:
                print(f'{frame.f_lineno - frame.f_code.co_firstlineno} {n} = {v!r}')
                self.last[n] = v
        if event == 'return': print('returned', arg)
        return self.trace
@Snoop('a')
def compute(n):
    a = 0
    for i in range(n):
        a += i * 2
    b = list(range(a))
    return len(b)
compute(3)
# coverage
hits = {}
def cover(frame, event, arg):
    if frame.f_code.co_filename != __file__: return
    if event == 'line':
        key = frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno
        hits[key] = hits.get(key, 0) + 1
    return cover
def target(n):
    if n % 2:
        return 'odd'
    return 'even'
sys.settrace(cover)
for i in range(5): target(i)
sys.settrace(None)
print(sorted(hits.items()))
# depth
def deep(n): return deep(n + 1)
n = 0
def counting(frame, event, arg):
    global n
    n += 1
sys.setrecursionlimit(200)
sys.settrace(counting)
try: deep(0)
except RecursionError as e: print(type(e).__name__, str(e)[:32])
print(n > 100)
sys.settrace(None)
sys.setrecursionlimit(1000)
# exception in a thread's trace function
def bad(frame, event, arg):
    if frame.f_code.co_name == 'target': raise RuntimeError('bad tracer')
threading.excepthook = lambda a: print('thread', a.exc_type.__name__, a.exc_value)
threading.settrace(bad)
t = threading.Thread(target=target, args=(1,)); t.start(); t.join()
threading.settrace(None)
# class body, lambda, comprehension
def ev(frame, event, arg):
    if frame.f_code.co_filename != __file__: return
    print(event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno)
    return ev
def body():
    class A:
        x = 1
        def m(self): return 2
    y = (lambda: 3)()
    z = sorted([2, 1], key=lambda v: -v)
    with open('/dev/null') if 0 else A2() as f:
        pass
    for a, b in zip([1], [2]): c = a
    while False: pass
    x = 5 if y else 6
    return A().m()
class A2:
    def __enter__(self): return 1
    def __exit__(self, *a): pass
    @property
    def p(self): return 1
    def __getattr__(self, n): return n
    def __add__(self, o): return 1
sys.settrace(ev); body(); sys.settrace(None)
def ops():
    a = A2()
    a.p
    a.zzz
    a + 1
    try:
        raise KeyError('x')
    except KeyError:
        pass
    finally:
        x = 1
    try: 1/0
    except ZeroDivisionError: return 5
sys.settrace(ev); ops(); sys.settrace(None)
src = '''x = 1
def g():
    return 2
y = g()
'''
def evs(frame, event, arg):
    print(event, frame.f_code.co_name, frame.f_lineno, frame.f_code.co_filename if frame.f_code.co_filename != __file__ else 'me')
    return evs
sys.settrace(evs); exec(compile(src, 'given.py', 'exec')); eval('1+1'); sys.settrace(None)
sys.setprofile(lambda f, e, a: print(e, f.f_code.co_name, getattr(a, '__name__', type(a).__name__)))
exec('x = len([1])')
eval('max(1, 2)')
class B(A2):
    def __init__(self): super().__init__()
B()
print('hello')
sys.setprofile(None)
# trace set within function affects callers?
def inner(): 
    sys.settrace(ev)
def outer():
    inner()
    target(2)
    x = 1
outer()
sys.settrace(None)
f = None
def grab(frame, event, arg):
    global f
    f = frame
    return None
sys.settrace(grab); target(3); sys.settrace(None)
print(f.f_code.co_name, f.f_back is not None, f.f_globals is globals(), type(f).__name__, inspect.isframe(f))
