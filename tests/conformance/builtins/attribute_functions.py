# getattr, setattr, delattr, hasattr, vars, dir and callable.
class A:
    x = 1
    def m(self): ...
a = A()
setattr(a, "y", 2)
print(getattr(a, "x"), getattr(a, "zz", "d"), hasattr(a, "y"), vars(a), callable(a.m), callable(a), "m" in dir(a), "y" in dir(a), "y" in dir(A), dir(a)[-3:], A.m.__qualname__, a.m.__func__ is A.m, a.m.__self__ is a, a.m == a.m, a.m is a.m)
delattr(a, "y"); print(vars(a))
for f in (lambda: delattr(a, "y"), lambda: getattr(a, "q"), lambda: getattr(a, 5), lambda: vars(1), lambda: delattr(a, "x"), lambda: A().m(1), lambda: A.m(), lambda: a.m.zz, lambda: setattr(int, "x", 1), lambda: len.x, lambda: (lambda: 0).zz):
    try: print(f())
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
