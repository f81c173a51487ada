# Weak containers keep working as containers.
import weakref


class Big:
    def __init__(self, n):
        self.n = n


cache = weakref.WeakValueDictionary()


def get(n):
    big = cache.get(n)
    if big is None:
        big = cache[n] = Big(n)
        print('made', n)
    return big


keep = [get(1), get(2), get(1)]
print(keep[0] is keep[2], len(cache), sorted(cache.keys()), 1 in cache, cache[2].n, cache.pop(2).n, len(cache))
seen = weakref.WeakSet(keep)
print(len(seen), keep[0] in seen, Big(9) in seen)
extra = weakref.WeakKeyDictionary()
extra[keep[0]] = 'data'
print(extra[keep[0]], len(extra), extra.get(keep[1], 'none'), [k.n for k in extra])
m = weakref.WeakMethod(keep[0].__init__)
m()(77)
print(keep[0].n, weakref.ref(keep[0])().n)
