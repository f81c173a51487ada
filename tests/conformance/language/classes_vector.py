# A vector with operators, comparison, iteration, hashing and formatting.
class Vector:
    def __init__(self, *parts): self.parts = tuple(parts)
    def __repr__(self): return f"Vector{self.parts}"
    def __add__(self, o): return Vector(*(a + b for a, b in zip(self, o))) if isinstance(o, Vector) else NotImplemented
    def __mul__(self, k): return Vector(*(a * k for a in self)) if isinstance(k, (int, float)) else sum(a * b for a, b in zip(self, k))
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __sub__(self, o): return self + -o
    def __matmul__(self, o): return self * o
    def __eq__(self, o): return isinstance(o, Vector) and self.parts == o.parts
    def __hash__(self): return hash(self.parts)
    def __iter__(self): return iter(self.parts)
    def __len__(self): return len(self.parts)
    def __getitem__(self, i): return self.parts[i] if isinstance(i, int) else Vector(*self.parts[i])
    def __abs__(self): return sum(a * a for a in self) ** 0.5
    def __bool__(self): return any(self)
    def __contains__(self, x): return x in self.parts
    def __format__(self, spec): return "(" + ", ".join(format(a, spec) for a in self) + ")"
    def __lt__(self, o): return abs(self) < abs(o)
    def __round__(self, n=0): return Vector(*(round(a, n) for a in self))
    def __reversed__(self): return Vector(*reversed(self.parts))
v, w = Vector(3, 4), Vector(1, 2)
print(v + w, v - w, v * 2, 2 * v, v @ w, -v, abs(v), v == Vector(3, 4), v != w, bool(Vector(0, 0)), v[0], v[1:], len(v), list(v), 4 in v)
print(f"{v:.1f}", sorted([v, w]), max(v, w), {v: 1}[Vector(3, 4)], round(Vector(1.25, 2.35), 1), reversed(v), sum([v, w], Vector(0, 0)), hash(v) == hash(Vector(3, 4)), [*v], dict([v]), tuple(v))
for text in ("v + 1", "1 + v", "v < 5", "v > w", "v <= w", "v @ 5", "v ** 2", "v[5]", "v['a']", "v(1)", "v += 1", "x, y, z = v"):
    try:
        exec(text)
        print(text, "ok")
    except Exception as error:
        print(text, "->", type(error).__name__, error)
