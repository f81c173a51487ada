# match: sequence patterns, stars, nesting, what counts as a sequence.
from collections import deque


def look(x):
    match x:
        case []:
            return "empty"
        case [one]:
            return f"one {one}"
        case [1, 2]:
            return "one two"
        case (a, [b, *c], *d):
            return f"nested {a} {b} {c} {d}"
        case [first, *_, last] if first == last:
            return f"same ends {first}"
        case [first, *middle, last]:
            return f"{first} {middle} {last}"
        case str():
            return "a string is no sequence"
        case _:
            return "other"


for value in ([], (), [1], (1,), [1, 2], (1, 2), [1, [2, 3], 4, 5], [1, [2]], [1, 2, 1], [1, 2, 3, 4], "ab", b"ab", {1, 2}, {1: 2}, range(3), deque([1, 2, 3]), bytearray(b"ab"), iter([1]), None, (x for x in "ab")):
    print(type(value).__name__, look(value))
match [1, [2, 3]], {"k": (4, 5)}:
    case [a, [b, c]], {"k": (d, e)}:
        print(a, b, c, d, e)
match 1, 2:
    case x, y:
        print(x, y)
match [1, 2, 3]:
    case *all_of_it,:
        print(all_of_it)
match "quit now".split():
    case ["quit" | "exit", *rest]:
        print("leaving", rest)
