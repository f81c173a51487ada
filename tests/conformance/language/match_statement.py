# match with literals, sequences, mappings, classes, guards and captures.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def describe(thing):
    match thing:
        case 0:
            return "zero"
        case "a" | "b":
            return "a or b"
        case [x]:
            return f"one item {x}"
        case [x, *rest] if len(rest) > 2:
            return f"starts with {x}, long"
        case (x, y):
            return f"pair {x} {y}"
        case {"kind": kind, **others}:
            return f"kind {kind} {others}"
        case Point(x=0, y=y):
            return f"on the axis at {y}"
        case Point(x, y):
            return f"point {x} {y}"
        case int() as number:
            return f"int {number}"
        case None:
            return "nothing"
        case _:
            return "something"


for thing in (0, "b", [1], [1, 2, 3, 4], (5, 6), {"kind": "k", "n": 1}, Point(0, 3), Point(1, 2), 9, None, 2.5):
    print(describe(thing))
