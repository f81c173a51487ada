# Operators and built-in functions through special methods.
class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.parts, other.parts)))

    def __mul__(self, factor):
        return Vector(*(a * factor for a in self.parts))

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __eq__(self, other):
        return isinstance(other, Vector) and self.parts == other.parts

    def __hash__(self):
        return hash(self.parts)

    def __lt__(self, other):
        return self.parts < other.parts

    def __len__(self):
        return len(self.parts)

    def __getitem__(self, index):
        return self.parts[index]

    def __contains__(self, item):
        return item in self.parts

    def __bool__(self):
        return any(self.parts)

    def __call__(self, x):
        return [p * x for p in self.parts]

    def __repr__(self):
        return f"<{', '.join(map(str, self.parts))}>"

    def __iter__(self):
        return iter(self.parts)


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, v * 3, 3 * v, -v)
print(v == Vector(1, 2), v != w, v < w, v > w, len(v), v[1], w[-1])
print(2 in v, 5 in v, bool(v), bool(Vector(0, 0)), v(10))
print(list(v), max([v, w]), sorted([w, v]), {v: "v"}[Vector(1, 2)])
a, b = w
print(a, b)
w += v
print(w)
