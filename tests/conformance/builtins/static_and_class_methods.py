"""staticmethod and classmethod as decorators and as objects."""


class A:
    name = 'A'

    @staticmethod
    def s(x, y=2):
        return x + y

    @classmethod
    def c(cls, x=0):
        return cls.name, x

    def plain(self):
        return 'plain'

    other = staticmethod(len)
    make = classmethod(lambda cls: cls())


class B(A):
    name = 'B'


print(A.s(1), A().s(1, 1), B.s(5), A.c(), B.c(1), B().c(2), A.other('abc'), type(B.make()).__name__, A.__dict__['s'].__func__(1), A.__dict__['c'].__func__(B, 9))
print(type(A.__dict__['s']).__name__, type(A.__dict__['c']).__name__, A.s.__name__, A.c.__name__, A.c.__self__ is A, B().plain(), A.plain(B()), staticmethod(str.upper)('x'))
f = B().c
print(f(7), A.s is A.s, A.c == A.c, A().plain == A().plain)
