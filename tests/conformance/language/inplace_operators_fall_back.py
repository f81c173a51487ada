# += uses __iadd__, else __add__; on an attribute and an item, too.
class V:
    def __init__(self, *x): self.x = list(x)
    def __iadd__(self, o):
        self.x.append(o)
        return self
    def __mul__(self, k): return V(*(i * k for i in self.x))
    def __repr__(self): return f"V{self.x}"


v = w = V(1)
v += 2
v *= 3
print(v, w)
class H: ...
h = H()
h.v = V(0)
d = {"k": V(5)}
h.v += 7
d["k"] *= 2
d["k"] += 1
print(h.v, d)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
