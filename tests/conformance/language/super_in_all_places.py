# super() in methods, class methods, properties, multiple inheritance, closures.
class A:
    def __init__(self, **kw): print("A", kw)
    @classmethod
    def make(cls): return f"A.make {cls.__name__}"
    @staticmethod
    def st(): return "A.st"
    @property
    def p(self): return "A.p"
    def __len__(self): return 1
class B(A):
    def __init__(self, b=1, **kw):
        print("B", b)
        super().__init__(**kw)
    @classmethod
    def make(cls): return "B+" + super().make()
    @staticmethod
    def st(): return "B.st"
    @property
    def p(self): return "B+" + super().p
    def __len__(self): return super().__len__() + 1
    def inner(self):
        def f(): return super(B, self).p
        return f(), [super(B, self).p for _ in range(1)], (lambda: super(B, self).st())()
class C(A):
    def __init__(self, c=2, **kw):
        print("C", c)
        super().__init__(**kw)
class D(B, C):
    def __init__(self):
        super().__init__(b=10, c=20, rest=30)
d = D()
print(D.make(), d.p, len(d), d.st(), d.inner(), super(B, d).__init__ is not None, super(D, D).make())
