# match: literals, dotted names, or-patterns, wildcard, guards.
class Color:
    RED = 1
    BLUE = "blue"


def describe(x):
    match x:
        case 0:
            return "zero"
        case -1 | -1.5:
            return "negative"
        case 1.5 | 2 + 3j:
            return "number"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case b"bytes":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case Color.RED:
            return "red"
        case Color.BLUE:
            return "blue"
        case int(n) if n > 100:
            return f"large {n}"
        case str() | bytes() as text:
            return f"text {text!r}"
        case _:
            return f"other {x!r}"


for value in (0, 0.0, False, -1, -1.5, 1.5, 2 + 3j, "a", "b", b"bytes", None, True, 1, 1.0, "blue", 101, 50, "zz", b"q", [], "con" "cat"):
    print(repr(value), describe(value))
match 5:
    case 1:
        print("never")
print("no case matched, nothing happens")
match = case = _ = 3
match match:
    case 3:
        print("soft keywords", match, case, _)
print(match + case, [match for case in (1, 2)], type(match))
