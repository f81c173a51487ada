# Own iterables unpacked into calls and displays.
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(self.n))
class Map:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k * 2
def f(*a, **k): return a, k
print(f(*It(3)), f(**Map()), f(*It(1), **Map()), [*It(2)], {*It(2)}, (*It(1),), {**Map()}, dict(Map()), list(It(3)), max(It(4)), dict(zip("ab", It(2))))
a, *b = It(4)
print(a, b, 2 in It(3), sorted(It(3), reverse=True), sum(It(5)))
