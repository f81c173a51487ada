# __slots__: what instances can and cannot have.
class P:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = P(1, 2)
print(p.x, p.y, hasattr(p, "__dict__"), P.__slots__)
for text in ("p.z = 1", "p.__dict__", "del p.x; p.x", "p.q", "P(1)"):
    try:
        exec(text)
    except (AttributeError, TypeError) as error:
        print(text, "->", error)


class Q(P):
    pass


q = Q(1, 2)
q.z = 3
print(q.z, q.x)


class R(P):
    __slots__ = ("w",)


r = R(1, 2)
r.w = 5
try:
    r.v = 1
except AttributeError as error:
    print(error)


class S:
    __slots__ = "single"


s = S()
s.single = 1
print(s.single)


class T:
    __slots__ = ("a", "__dict__")


t = T()
t.a, t.b = 1, 2
print(t.a, t.b)
for body in ("class B1:\n __slots__ = ('a',)\n a = 1", "class B2:\n __slots__ = (1,)", "class B3:\n __slots__ = ('not valid',)", "class B4(int):\n __slots__ = ('x',)"):
    try:
        exec(body)
        print("ok")
    except (ValueError, TypeError) as error:
        print(error)
# expect-3.13: 1 2 False ('x', 'y')
# expect-3.13: p.z = 1 -> 'P' object has no attribute 'z' and no __dict__ for setting new attributes
# expect-3.13: p.__dict__ -> 'P' object has no attribute '__dict__'
# expect-3.13: del p.x; p.x -> 'P' object has no attribute 'x'
# expect-3.13: p.q -> 'P' object has no attribute 'q'
# expect-3.13: P(1) -> P.__init__() missing 1 required positional argument: 'y'
# expect-3.13: 3 1
# expect-3.13: 'R' object has no attribute 'v' and no __dict__ for setting new attributes
# expect-3.13: 1
# expect-3.13: 1 2
# expect-3.13: 'a' in __slots__ conflicts with class variable
# expect-3.13: __slots__ items must be strings, not 'int'
# expect-3.13: __slots__ must be identifiers
# expect-3.13: nonempty __slots__ not supported for subtype of 'int'
