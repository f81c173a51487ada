# getattr, setattr, hasattr, delattr, vars, dir on different objects.
class C:
    x = 1
    def __init__(self): self.y = 2
c = C()
print(getattr(c, "x"), getattr(c, "z", None), hasattr(c, "y"), hasattr(c, "q"), getattr([], "append")(1), getattr("a", "upper")(), getattr(C, "__name__"))
setattr(c, "not valid name", 5)
print(getattr(c, "not valid name"), vars(c), sorted(n for n in dir(c) if not n.startswith("__")))
delattr(c, "not valid name")
print(c.__dict__, hasattr(c, "not valid name"))
class E:
    @property
    def p(self): raise ValueError("not AttributeError")
    @property
    def q(self): raise AttributeError("yes")
print(hasattr(E(), "q"), getattr(E(), "q", "d"))
for f in (lambda: hasattr(E(), "p"), lambda: getattr(E(), "p", 1), lambda: getattr(c, 5), lambda: hasattr(c, None), lambda: setattr(c, 1, 2), lambda: delattr(c, "zz"), lambda: vars(5), lambda: getattr(c), lambda: setattr(c, "x"), lambda: getattr(1, "real", 2, 3)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
