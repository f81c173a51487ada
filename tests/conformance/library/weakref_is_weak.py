"""Weak references forget their object when nobody else refers to it, and tell their callbacks."""
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.children = []
        self._parent = None

    @property
    def parent(self):
        return None if self._parent is None else self._parent()

    def add(self, child):
        child._parent = weakref.ref(self)
        self.children.append(child)

    def shout(self):
        return self.name.upper()

    def __repr__(self):
        return f'Node({self.name})'


root = Node('root')
leaf = Node('leaf')
root.add(leaf)
print(leaf.parent)
del root
print(leaf.parent)

x = Node('x')
r = weakref.ref(x, lambda reference: print('callback', reference is r, reference() is None))
again = weakref.ref(x)
print(r() is x, again is weakref.ref(x), weakref.getweakrefcount(x), r == again, hash(r) == hash(again))
del x
print(r(), 'dead' in repr(r), again == weakref.ref(leaf), hash(r) is not None)

cache = weakref.WeakValueDictionary()
a, b = Node('a'), Node('b')
cache['a'], cache['b'] = a, b
print(sorted(cache), len(cache), cache.get('c'))
del a
print(sorted(cache.keys()), len(cache), 'a' in cache, [v.name for v in cache.values()])
try:
    cache['a']
except KeyError as error:
    print('KeyError', error)

listeners = weakref.WeakSet([b])
extra = weakref.WeakKeyDictionary({b: 'data'})
print(len(listeners), b in listeners, extra[b])
b = None
print(len(listeners), len(extra), len(cache))

node = Node('method')
bound = weakref.WeakMethod(node.shout)
print(bound()())
proxy = weakref.proxy(node)
print(proxy.name, type(proxy).__name__)
finalizer = weakref.finalize(node, print, 'finalized', 1)
print(finalizer.alive)
del node
print(finalizer.alive, bound())
try:
    proxy.name
except ReferenceError as error:
    print(error)


def scope():
    inner = Node('inner')
    return weakref.ref(inner)


print(scope()())
one, two = Node('one'), Node('two')
one.children.append(two)
two.children.append(one)
cycle = weakref.ref(one)
del one, two
gc.collect()
print(cycle())
for wrong in (1, 'text', [], {}, (), None):
    try:
        weakref.ref(wrong)
    except TypeError as error:
        print(error)
last = Node('last')
weakref.finalize(last, print, 'at the end')
