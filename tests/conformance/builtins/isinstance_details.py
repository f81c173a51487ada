"""isinstance and issubclass: tuples, unions, __instancecheck__, bool and int."""


class Meta(type):
    def __instancecheck__(cls, instance):
        return getattr(instance, 'quacks', False)

    def __subclasscheck__(cls, sub):
        return 'Duck' in sub.__name__


class Duck(metaclass=Meta):
    pass


class Robot:
    quacks = True


class DuckLike:
    pass


print(isinstance(Robot(), Duck), isinstance(5, Duck), isinstance(Robot(), (int, Duck)), issubclass(DuckLike, Duck), issubclass(Robot, Duck), issubclass(int, (str, object)))
print(isinstance(True, int), isinstance(1, bool), isinstance(1, (str, (float, int))), isinstance('a', int | str), isinstance(None, int | None), issubclass(bool, int), isinstance(int, type), isinstance(type, object), isinstance([], list), isinstance(ValueError(), Exception))


class A:
    pass


class B(A):
    pass


print(isinstance(B(), A), issubclass(B, A), issubclass(A, B), isinstance(A, type), type(B()) is B, B.__mro__[1] is A)
for bad in [lambda: isinstance(1, 1), lambda: isinstance(1, [int]), lambda: issubclass(1, int), lambda: issubclass(int, 1)]:
    try:
        bad()
    except TypeError as error:
        print(error)
