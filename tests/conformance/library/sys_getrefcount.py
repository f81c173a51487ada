# sys.getrefcount(): one for each name, item, attribute, argument; and one for the call itself.
import sys

a = []
print(sys.getrefcount(a), sys.getrefcount([]), sys.getrefcount(object()))
b = a
print(sys.getrefcount(a))
c = [a, a]
d = {'key': a, 'other': [a]}
print(sys.getrefcount(a))
del b
c.pop()
print(sys.getrefcount(a))
d.clear()
del c
print(sys.getrefcount(a))


class Node:
    pass


def count(x):
    return sys.getrefcount(x)


def local():
    x = Node()
    y = x
    first = sys.getrefcount(x)
    del y
    return first, sys.getrefcount(x)


def closure():
    x = Node()
    return lambda: sys.getrefcount(x)


print(count(a), local(), closure()())
n, m = Node(), Node()
n.next = m
m.next = n
n.parts = (m, m)
n.seen = {m}
print(sys.getrefcount(n), sys.getrefcount(m))
for item in [Node()]:
    print(sys.getrefcount(item))
print([sys.getrefcount(x) for x in [Node()]], sys.getrefcount(count))


def keeps(x, more=[]):
    more.append(x)


o = Node()
before = sys.getrefcount(o)
for _ in range(3):
    keeps(o)
print(before, sys.getrefcount(o))
method = o.__init__
print(sys.getrefcount(o))


def steps():
    held = o
    yield held


g = steps()
next(g)
print(sys.getrefcount(o))
try:
    raise ValueError(o)
except ValueError as error:
    print(sys.getrefcount(o))
print(sys.getrefcount(o))
