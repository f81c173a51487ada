# Unpacking in assignments, loops, calls, displays, returns and subscripts.
a, b = b, a = 1, 2
print(a, b)
(c, d), [e, *f] = (1, 2), "xyz"
*g, h = range(4)
i, *j, k = "ab"
[l, m] = {"p": 1, "q": 2}
n = o = []
n.append(1)
(p) = 5
(q,) = [6]
[[r]] = [[7]]
print(c, d, e, f, g, h, i, j, k, l, m, o, p, q, r)
for x, (y, *z) in [(1, (2, 3, 4)), (5, "67")]:
    print(x, y, z)
print([*range(3), *"ab", *{}], (*[1], 2), {*[1, 1], 2}, {**{"a": 1}, "b": 2, **{"a": 3}}, *[1, 2], *(), sep=",")


def f2(*args, **kw):
    return args, kw


print(f2(*[1], 2, *(3, 4), k=5, **{"m": 6}, n=7, **{}), f2(*"ab", **{"x y": 1}), f2(*{"k": 1}), f2(*range(2), *range(2)))


def returns():
    rest = [2, 3]
    return 1, *rest


print(returns(), [x for x in (*[1], *[2])], dict(**{"a": 1}, b=2), max(*[1, 5, 2]), print(*[], sep="-"))
lst = [0, 1, 2]
i = 0
i, lst[i] = 1, "changed"
print(i, lst)
lst[0], lst[1] = lst[1], lst[0]
print(lst)


class T:
    pass


t = T()
t.a, t.b, *t.c = range(5)
d = {}
d["x"], d["y"] = 1, 2
(t.d, d["z"]), lst[0:2] = (8, 9), "mn"
print(t.__dict__, d, lst)
first, second, *_ = iter("hello")
print(first, second, _)
for text in ("a, b = 1", "a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "a, b = {}", "(a, b), c = 1, 2", "a, b = None", "[a] = 5", "*a, = 5", "f2(*5)", "f2(**[])", "[*5]", "{**5}", "{*None}", "for a, b in [1]: pass", "a, b = (x for x in range(3))", "f2(**{'a': 1}, a=2)", "a, b = 'abc'", "a, b, c = 'ab'"):
    try:
        exec(text)
    except Exception as error:
        print(text, "->", type(error).__name__, error)
