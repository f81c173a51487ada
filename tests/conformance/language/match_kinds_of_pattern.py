# One of every kind of pattern.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class K: LIMIT = 100
def m(v):
    match v:
        case 0 | 1: return "small"
        case -1 | 2.5 | 3j | "s" | b"b" | None: return "literal"
        case K.LIMIT: return "limit"
        case bool(): return "bool"
        case int(n) if n < -5: return f"neg {n}"
        case [a, [b, *_]]: return f"nested {a} {b}"
        case [first, *rest, last]: return f"seq {first} {rest} {last}"
        case []: return "empty"
        case {"k": [x, y], **rest}: return f"map {x} {y} {rest}"
        case {"t": str() as s}: return f"str {s}"
        case {}: return "mapping"
        case Point(0, y=0): return "origin"
        case Point(x=x, y=y) as p if x == y: return f"diagonal {p.x}"
        case Point(x): return f"point {x}"
        case str(s): return f"text {s}"
        case _: return "other"
for v in (0, True, -1, None, 2.5, 3j, "s", b"b", 100, -9, 7, [1, [2, 3]], (1, 2, 3), [], [1], {"k": (1, 2), "z": 3}, {"t": "x"}, {"q": 1}, Point(0, 0), Point(2, 2), Point(3, 4), "hello", {1}, range(3)):
    print(type(v).__name__, m(v))
