# __del__ and finally of generators run when the last reference goes: rebinding, del, return, the end.
class A:
    def __init__(self, n): self.n = n; print('init', n)
    def __del__(self): print('del', self.n)
a = A(1)
a = A(2)
b = a
del a
print('b still')
b = None
print('gone')
def f():
    x = A(3)
    print('in f')
f()
print('after f')
def g():
    x = A(4)
    return x
y = g()
print('have', y.n)
del y
l = [A(5)]
del l
print('list gone')
def h():
    x = A(7)
    del x
    print('deleted in h')
h()
class P:
    def __init__(self): self.child = A(8)
p = P()
p = None
def gen():
    try:
        yield 1
        yield 2
    finally: print('closed')
it = gen(); next(it); it = None
print('after gen')
def use():
    i = gen()
    print(next(i))
use()
print('after use')
for i in gen():
    print(i); break
print('loop left')
import gc
n = A(9); n.me = n; del n; gc.collect()
print('collected')
class E2:
    def __del__(self): raise ValueError('in del')
e = E2(); del e
print('go on')
z = A(10); _z = A(11)
last = gen(); next(last)
print('end')
