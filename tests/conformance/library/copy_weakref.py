import copy, weakref
class Node:
    def __init__(self, v): self.v, self.next = v, None
a = Node([1]); a.next = a
b = copy.deepcopy(a); c = copy.copy(a)
print(b.next is b, b.v is a.v, c.v is a.v, c.next is a, copy.deepcopy({'k': [1, (2, [3])]}), copy.copy([1, 2]))
r = weakref.ref(a)
print(r() is a, weakref.proxy(a).v, len(weakref.WeakValueDictionary({'a': a})), a in weakref.WeakSet([a]))
