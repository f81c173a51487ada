"""What every object can do: repr, str, format, comparison, attributes, bool."""


class A:
    pass


class WithRepr:
    def __repr__(self):
        return 'R'


class WithStr:
    def __str__(self):
        return 'S'


a = A()
print(repr(a).split(' at 0x')[0], str(a) == repr(a), f'{a}' == repr(a), format(a) == str(a), bool(a), a == a, a != A(), str(WithRepr()), repr(WithStr()).split(' at')[0], str(WithStr()), f'{WithRepr()!s} {WithStr()!r:.9}')
print(object.__repr__(WithRepr()).split(' at')[0], object.__str__(WithRepr()), A.__name__, A.__qualname__, A.__module__, type(a).__name__, a.__class__ is A, A.__bases__, A.__mro__, a.__dict__, object().__class__.__name__)
print(repr(A), str(int), repr(type), f'{A.__init__}'[:14], repr(len), repr([].append)[:37], repr(print), repr(None), repr(...), repr(NotImplemented), repr(range), str(A.mro()))
for action in [lambda: format(a, '>5'), lambda: a < a, lambda: a + 1, lambda: a[0], lambda: a(), lambda: len(a), lambda: iter(a), lambda: a.x, lambda: A(5), lambda: object(5)]:
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(str(error))
