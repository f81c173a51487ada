# Trace functions that stop what runs: steps, time, threads; what is in a frame; wrong ones.
import sys
import threading
import time

# trace + profile at once, nested settrace, return value changes
log = []
def tr(f, e, a):
    log.append(('t', e, f.f_code.co_name)); return tr
def pr(f, e, a):
    log.append(('p', e, f.f_code.co_name))
def leaf(): return len('x')
sys.settrace(tr); sys.setprofile(pr); leaf(); sys.setprofile(None); sys.settrace(None)
print(log)
# frame attributes
def show(f, e, a):
    if e == 'call':
        c = f.f_code
        print(c.co_name, c.co_argcount, c.co_varnames, f.f_lineno - c.co_firstlineno, f.f_locals, f.f_back.f_code.co_name, f.f_back.f_lineno > 0)
        print(f.f_code.co_filename == __file__, f.f_globals['__name__'])
    return show
def args(a, b=2, *c, d, **e):
    x = a
    return x
sys.settrace(show); args(1, d=4, z=5); sys.settrace(None)
# stop a runaway loop
class Stop(Exception): pass
count = 0
def limit(f, e, a):
    global count
    count += 1
    if count > 1000: raise Stop('too many steps')
    return limit
def runaway():
    x = 0
    while True:
        x += 1
sys.settrace(limit)
try: runaway()
except Stop as e: print(e)
finally: sys.settrace(None)
# timeout
t0 = time.monotonic()
def timeout(f, e, a):
    if time.monotonic() - t0 > 0.05: raise TimeoutError('timed out')
    return timeout
sys.settrace(timeout)
try: runaway()
except TimeoutError as e: print(e)
# several threads killed
def worker():
    while True: sum(range(10))
stop = False
def killer(f, e, a):
    if stop: raise SystemExit
    return killer
threading.settrace(killer)
ts = [threading.Thread(target=worker) for _ in range(3)]
for t in ts: t.start()
threading.settrace(None)
time.sleep(0.05)
stop = True
for t in ts: t.join()
print('all dead', [t.is_alive() for t in ts])
# with a generator kept between
def gen():
    yield 1
    yield 2
out = []
def tg(f, e, a):
    out.append((id(f) == ids.setdefault('f', id(f)), e, f.f_trace is tg)); return tg
ids = {}
g = gen()
sys.settrace(tg); next(g); sys.settrace(None)
print(out); out.clear()
next(g)
sys.settrace(tg); next(g, None); sys.settrace(None)
print(out)
# delete f_trace
def deleting(f, e, a):
    print(e)
    if e == 'line':
        del f.f_trace
        return None
    return deleting
sys.settrace(deleting); args(1, d=1); sys.settrace(None)
def wrong(f, e, a): return 42
sys.settrace(wrong)
try: args(1, d=1)
except TypeError as e: print(e)
print(sys.gettrace())
sys.settrace(None)
sys.settrace(3)
try: args(1, d=1)
except TypeError as e: print(e)
print(sys.gettrace())
# subclass run
class T(threading.Thread):
    def run(self):
        sys.settrace(tr)
        leaf()
        sys.settrace(None)
log.clear()
t = T(); t.start(); t.join(); print(log)
def nested():
    def inner():
        sys.settrace(None)
        return 1
    return inner()
log.clear(); sys.settrace(tr); nested(); print(log)
