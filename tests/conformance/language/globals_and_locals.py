# globals(), locals(), vars(), dir() in modules, functions and classes.
a = 1
print(globals()["a"], locals() is globals(), vars() is globals(), "a" in dir(), __name__, globals()["__name__"])
globals()["made"] = 5
print(made)


def f(p, q=2):
    r = 3
    before = sorted(locals())
    s = 4
    return before, locals()["p"], sorted(vars()), dir()


print(f(1))


def g():
    x = 1

    def inner():
        return x, sorted(locals())

    return inner()


print(g())


class C:
    y = 1
    names = sorted(n for n in locals() if not n.startswith("__"))
    z = locals()["y"] + 1


print(C.names, C.z)
print((lambda p: locals())(5))


def gen():
    v = 1
    yield sorted(locals())
    w = 2
    yield sorted(locals())


print(list(gen()))


def changes():
    n = 1
    locals()["n"] = 100
    return n


print(changes())
print(vars(C)["y"], sorted(vars(type("T", (), {"k": 1})()).keys()), len(dir(object())) > 20, "__init__" in dir(C), "append" in dir([]))
from collections import namedtuple
P = namedtuple("P", "x y")
print(P(1, 2), P.__module__, sorted(n for n in globals() if len(n) == 1))
