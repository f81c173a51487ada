# sys.setprofile: calls and returns, of built-ins too.
import math
import sys
import time

depth = 0
done = []


def profiler(frame, event, arg):
    name = frame.f_code.co_name
    if event.startswith('c_'):
        arg = arg.__name__
    done.append((event, name, arg))


def show(f, *args):
    done.clear()
    sys.setprofile(profiler)
    try:
        result = f(*args)
    except Exception as e:
        result = type(e)
    sys.setprofile(None)
    print('---', f.__name__, result)
    for event, name, arg in done[:-1]:
        print(f'{event:11} {name:12} {arg!r}')


def leaf(x):
    return x + 1


def tree():
    return leaf(1) + leaf(2)


def builtins():
    a = [3, 1]
    a.append(2)
    a.sort()
    n = len(a)
    text = ''.join(['a', 'b'])
    d = dict(x=1)
    d.get('x')
    s = sum(a)
    return max(a), abs(-1), str(5), math.sqrt(4)


def key(x):
    return -x


def callbacks():
    return sorted([1, 2], key=key)


def fails():
    return int('x') + len(5)


def fails_in_c():
    try:
        len(5)
    except TypeError:
        return 'caught'


def generator():
    yield 1
    yield 2


def uses():
    return list(generator())


class Thing:
    def __init__(self, v):
        self.v = v

    def __len__(self):
        return self.v

    def method(self):
        return len(self)


def objects():
    t = Thing(3)
    return t.method()


def recursion(n):
    return n if n == 0 else recursion(n - 1)


def sleeps():
    time.sleep(0.001)
    list(map(leaf, [1, 2]))


for f, *args in ((tree,), (builtins,), (callbacks,), (fails,), (fails_in_c,), (uses,), (objects,), (recursion, 2), (sleeps,)):
    show(f, *args)
print(sys.getprofile())


# A call graph
def graph(frame, event, arg):
    global depth
    if event == 'call':
        print('  ' * depth + frame.f_code.co_name)
        depth += 1
    elif event == 'return':
        depth -= 1


sys.setprofile(graph)
tree()
recursion(2)
sys.setprofile(None)


def raises(frame, event, arg):
    if event == 'call':
        raise ValueError('from the profiler')


sys.setprofile(raises)
try:
    leaf(1)
except ValueError as e:
    print(e)
print(sys.getprofile())
