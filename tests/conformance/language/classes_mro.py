# C3 linearization and super() through diamonds.
class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B", *super().who()]


class C(A):
    def who(self):
        return ["C", *super().who()]


class D(B, C):
    def who(self):
        return ["D", *super().who()]


print(D().who(), [c.__name__ for c in D.__mro__], D.mro() == list(D.__mro__), D.__bases__, D.__base__.__name__)


class E(C, B):
    pass


try:
    class F(D, E):
        pass
except TypeError as error:
    print(error)
try:
    class G(A, D):
        pass
except TypeError as error:
    print(error)
for bases in ((A, A), (int, str), (bool,), (5,), (type(None),), (range,)):
    try:
        type("X", bases, {})
        print(bases, "ok")
    except TypeError as error:
        print(error)
print(super(B, D()).who(), super(D, D).who(D()), super(C, D()).who(), B.who(D()))
print(issubclass(D, A), issubclass(D, (int, C)), A.__subclasses__(), isinstance(D(), B), D.__name__, D.__qualname__, D.__module__)
try:
    super(int, D())
except TypeError as error:
    print(error)
try:
    super().x
except RuntimeError as error:
    print(error)
try:
    D().missing
except AttributeError as error:
    print(error)
try:
    super(D, D()).missing
except AttributeError as error:
    print(error)
# expect-3.13: ['D', 'B', 'C', 'A'] ['D', 'B', 'C', 'A', 'object'] True (<class '__main__.B'>, <class '__main__.C'>) B
# expect-3.13: Cannot create a consistent method resolution order (MRO) for bases B, C
# expect-3.13: Cannot create a consistent method resolution order (MRO) for bases A, D
# expect-3.13: duplicate base class A
# expect-3.13: multiple bases have instance lay-out conflict
# expect-3.13: type 'bool' is not an acceptable base type
# expect-3.13: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect-3.13: type 'NoneType' is not an acceptable base type
# expect-3.13: type 'range' is not an acceptable base type
# expect-3.13: ['C', 'A'] ['B', 'C', 'A'] ['A'] ['B', 'C', 'A']
# expect-3.13: True True [<class '__main__.B'>, <class '__main__.C'>] True D D __main__
# expect-3.13: super(type, obj): obj (instance of D) is not an instance or subtype of type (int).
# expect-3.13: super(): no arguments
# expect-3.13: 'D' object has no attribute 'missing'
# expect-3.13: 'super' object has no attribute 'missing'
