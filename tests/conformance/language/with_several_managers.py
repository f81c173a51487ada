# with: several managers, order, swallowing, exceptions while leaving.
class M:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter failed")
        return self

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value)
        if self.fail == "exit":
            raise RuntimeError("exit failed")
        return self.swallow


with M("a") as a, M("b") as b:
    print(a.name, b.name)
with M("swallow", True):
    raise ValueError("gone")
for managers in ((M("1"), M("2", fail="enter")), (M("1", True), M("2", fail="exit")), (M("1"), M("2", True, "exit"))):
    try:
        with managers[0], managers[1]:
            raise KeyError("body")
        print("went on")
    except Exception as error:
        print(repr(error), repr(error.__context__))
with (M("p") as p, M("q")):
    pass
with M("x") as (M.attr):
    print(M.attr.name)


def f():
    for i in range(3):
        with M(i):
            if i == 1:
                return "returned"


print(f())


class NoExit:
    def __enter__(self):
        return 1


class NoEnter:
    def __exit__(self, *a):
        pass


class BadExit:
    __enter__ = lambda self: None
    __exit__ = 5


for bad in (NoExit(), NoEnter(), 5, None, BadExit()):
    try:
        with bad:
            pass
    except TypeError as error:
        print(error)
with M("t") as t, M("u"):
    x = [1, 2]
print(x)
