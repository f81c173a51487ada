# match: class patterns, __match_args__, attributes, built-in types.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Named:
    def __init__(self, name):
        self.name = name


def look(v):
    match v:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y axis {y}"
        case Point(x, 0):
            return f"on x axis {x}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case Named(name="special" as n):
            return f"named {n}"
        case Named(name=other):
            return f"called {other}"
        case bool(b):
            return f"bool {b}"
        case int(i) | float(i):
            return f"number {i}"
        case str(s):
            return f"str {s}"
        case list([a, b]) | tuple((a, b)):
            return f"pair {a} {b}"
        case dict(d):
            return f"dict {d}"
        case type():
            return "a class"
        case object(__class__=c):
            return f"object {c.__name__}"


for v in (Point(0, 0), Point(0, 5), Point(5, 0), Point(2, 2), Point(1, 2), Named("special"), Named("n"), True, 3, 2.5, "s", [1, 2], (1, 2), [1], {"k": 1}, int, None):
    print(look(v))


class NoArgs:
    pass


class Few:
    __match_args__ = ("a",)
    a = 1


class BadArgs:
    __match_args__ = [1]
    a = 1


class BadName:
    __match_args__ = (1,)


for subject, pattern in ((NoArgs(), "NoArgs(1)"), (Few(), "Few(1, 2)"), (BadArgs(), "BadArgs(1)"), (BadName(), "BadName(1)"), (3, "int(1, 2)"), (3, "subject(1)"), (Few(), "Few(1, a=1)"), (Few(), "Few(b=1)"), (Few(), "Few(1)")):
    try:
        exec(f"match subject:\n case {pattern}: print('matched')\n case _: print('not matched')")
    except Exception as error:
        print(pattern, type(error).__name__, error)
# expect-3.13: origin
# expect-3.13: on y axis 5
# expect-3.13: on x axis 5
# expect-3.13: diagonal 2
# expect-3.13: point
# expect-3.13: named special
# expect-3.13: called n
# expect-3.13: bool True
# expect-3.13: number 3
# expect-3.13: number 2.5
# expect-3.13: str s
# expect-3.13: pair 1 2
# expect-3.13: pair 1 2
# expect-3.13: object list
# expect-3.13: dict {'k': 1}
# expect-3.13: a class
# expect-3.13: object NoneType
# expect-3.13: NoArgs(1) TypeError NoArgs() accepts 0 positional sub-patterns (1 given)
# expect-3.13: Few(1, 2) TypeError Few() accepts 1 positional sub-pattern (2 given)
# expect-3.13: BadArgs(1) TypeError BadArgs.__match_args__ must be a tuple (got list)
# expect-3.13: BadName(1) TypeError __match_args__ elements must be strings (got int)
# expect-3.13: int(1, 2) TypeError int() accepts 1 positional sub-pattern (2 given)
# expect-3.13: subject(1) TypeError called match pattern must be a class
# expect-3.13: Few(1, a=1) TypeError Few() got multiple sub-patterns for attribute 'a'
# expect-3.13: not matched
# expect-3.13: matched
