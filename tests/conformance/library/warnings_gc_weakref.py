# warnings filters, weak references, gc and atexit.
import atexit
import gc
import warnings
import weakref

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    warnings.warn('old', DeprecationWarning)
    warnings.warn('plain')
    warnings.warn(RuntimeWarning('instance'))
print([(str(w.message), w.category.__name__) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn('now an error', UserWarning)
    except UserWarning as e:
        print('raised', e)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    warnings.warn('keep this')
    print(len(caught), caught[0].message)


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Node({self.name})'

    def method(self):
        return self.name


n = Node('a')
r = weakref.ref(n)
print(r() is n)
p = weakref.proxy(n)
print(p.name, p.method())
d = weakref.WeakValueDictionary(x=n)
k = weakref.WeakKeyDictionary({n: 1})
s = weakref.WeakSet([n])
m = weakref.WeakMethod(n.method)
print(d['x'], k[n], n in s, len(s), m()(), list(d.keys()), list(k.items()), d.get('nope'))
f = weakref.finalize(n, print, 'finalized')
print(f.alive, f.detach() is not None, f.alive)
print(gc.isenabled(), isinstance(gc.collect(), int), len(gc.get_count()), len(gc.get_threshold()))
gc.disable()
print(gc.isenabled())
gc.enable()
try:
    weakref.ref(5)
except TypeError as e:
    print(e)
atexit.register(print, 'bye', 'now')


@atexit.register
def last():
    print('registered last, runs first')


atexit.register(print, 'never')
atexit.unregister(print) if False else None
