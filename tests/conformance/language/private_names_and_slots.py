# Names in class bodies, private names and __slots__ with private names.
class A:
    __secret = 1
    __slots__ = ("__x", "y")
    def __init__(self): self.__x = 5
    def get(self): return self.__x, self.__secret, A.__secret
    @staticmethod
    def hidden(o): return o.__x
a = A()
print(a.get(), A.hidden(a), a._A__x, A._A__secret, sorted(k for k in vars(A) if "__x" in k or "secret" in k))
try: a.z = 1
except AttributeError as e: print(e.args[0].split(" and no")[0])
try: print(a.y)
except AttributeError as e: print(e)
a.y = 2
del a.y
print(hasattr(a, "y"), hasattr(a, "__dict__"), type(A.y).__name__, A.y)
class B(A): ...
b = B()
b.w = 1
b.y = 3
print(b.__dict__, b.y)
del b.y
b.__dict__["v"] = 9
print(b.v, vars(b), hasattr(b, "y"))
class D:
    __slots__ = {"p": "doc of p", "q": None}
print(D.p.__doc__, D.__slots__)
