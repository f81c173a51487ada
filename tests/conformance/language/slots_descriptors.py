# What __slots__ puts into the class.
class P:
    __slots__ = ("x",)


p = P()
P.x.__set__(p, 5)
print(type(P.x).__name__, P.x.__get__(p), p.x)
