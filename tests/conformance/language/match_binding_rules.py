# match: when names are bound, evaluation order, capture of the whole.
class Loud:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("  comparing with", other)
        return self.n == other


match Loud(2):
    case 1:
        print("one")
    case 2 | 3:
        print("two")
x = "before"
match [1, 2]:
    case [x, 5]:
        pass
    case [x, y]:
        print("then", x, y)


def f(command):
    match command.split():
        case ["go", ("north" | "south") as direction]:
            return direction
        case ["go", other]:
            return f"cannot go {other}"
        case [action]:
            return action
        case whole:
            return whole


print(f("go north"), f("go up"), f("look"), f("a b c"))


def nested(t):
    match t:
        case ("add", a, b):
            return nested(a) + nested(b)
        case ("mul", a, b):
            return nested(a) * nested(b)
        case int() | float():
            return t
        case unknown:
            raise ValueError(f"bad {unknown!r}")


print(nested(("add", 1, ("mul", 2, 3.5))))
try:
    nested(("sub", 1, 2))
except ValueError as error:
    print(error)
for value in range(3):
    match value:
        case 0:
            continue
        case 1:
            print("one")
        case _:
            break
print("value", value)
match (lambda: 7)():
    case 7 as seven if (z := seven + 1) > 5:
        print(seven, z)
