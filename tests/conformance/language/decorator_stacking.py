# Decorators run bottom up, take any expression, and work on classes and methods.
def tag(name):
    def wrap(f):
        print("wrap", name, f.__name__)
        def inner(*a, **k): return f"<{name}>{f(*a, **k)}</{name}>"
        inner.__name__ = f.__name__
        return inner
    return wrap
tags = {"b": tag("b")}
@tag("a")
@tags["b"]
@(lambda f: f)
def hello(n="x"): return n
print(hello("y"))
def add(cls):
    cls.extra = lambda self: "extra"
    return cls
@add
class C:
    @staticmethod
    @tag("s")
    def s(): return "static"
    @classmethod
    @tag("c")
    def c(cls): return cls.__name__
print(C().extra(), C.s(), C().c())
class Count:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)
@Count
def twice(x): return x * 2
print(twice(2), twice(3), twice.n)
