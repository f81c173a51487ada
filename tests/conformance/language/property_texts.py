# What properties say, and how they are inherited and extended.
class A:
    @property
    def x(self):
        "the doc"
        return self._x
    @x.setter
    def x(self, v): self._x = v * 2
    ro = property(lambda self: 1)


class B(A):
    @A.x.getter
    def x(self): return -self._x


b = B()
b.x = 4
print(b.x, A.x.__doc__, A.x.fset is B.x.fset, A.x.fdel)
for text in ("b.ro = 1", "del b.ro", "del b.x", "b.none"):
    try:
        exec(text)
    except AttributeError as e:
        print(text, "|", e)
