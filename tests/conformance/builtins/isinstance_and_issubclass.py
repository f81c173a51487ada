# isinstance and issubclass: tuples, unions, abstract classes, errors.
from collections.abc import Hashable, Iterable, Mapping, Sequence, Sized
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, (float, int))), isinstance(1, int | str), isinstance(None, int | None), isinstance([], list | dict), issubclass(bool, int), issubclass(int, (str, object)), issubclass(list, list | str))
print(isinstance([], Iterable), isinstance({}, Mapping), isinstance("a", Sequence), isinstance({1}, Sized), isinstance([], Hashable), isinstance((), Hashable), issubclass(dict, Iterable), isinstance(5, Iterable), isinstance(range(3), Sequence), isinstance(set(), Sequence))
print(type(1) is int, type(True) is int, type(type) is type, type(None), type(...), type(NotImplemented), isinstance(int, type), isinstance(type, object), issubclass(type, object))
class M(type):
    def __instancecheck__(cls, x): return x == 42
    def __subclasscheck__(cls, c): return c is str
class C(metaclass=M): pass
print(isinstance(42, C), isinstance(C(), C), issubclass(str, C), issubclass(int, C), isinstance(1, (str, C)))
for call in ("isinstance(1, 1)", "isinstance(1, [int])", "issubclass(1, int)", "issubclass(int, 'int')", "isinstance(1)", "isinstance(1, list[int])", "isinstance(1, (int, 'x'))", "isinstance('a', (int, 'x'))", "issubclass(int, 5)", "issubclass(list[int], list)"):
    try:
        print(call, eval(call))
    except TypeError as error:
        print(call, "->", error)
# expect-3.13: True True True True True True True True True
# expect-3.13: True True True True False True True False True False
# expect-3.13: True False True <class 'NoneType'> <class 'ellipsis'> <class 'NotImplementedType'> True True True
# expect-3.13: True True True False False
# expect-3.13: isinstance(1, 1) -> isinstance() arg 2 must be a type, a tuple of types, or a union
# expect-3.13: isinstance(1, [int]) -> isinstance() arg 2 must be a type, a tuple of types, or a union
# expect-3.13: issubclass(1, int) -> issubclass() arg 1 must be a class
# expect-3.13: issubclass(int, 'int') -> issubclass() arg 2 must be a class, a tuple of classes, or a union
# expect-3.13: isinstance(1) -> isinstance expected 2 arguments, got 1
# expect-3.13: isinstance(1, list[int]) -> isinstance() argument 2 cannot be a parameterized generic
# expect-3.13: isinstance(1, (int, 'x')) True
# expect-3.13: isinstance('a', (int, 'x')) -> isinstance() arg 2 must be a type, a tuple of types, or a union
# expect-3.13: issubclass(int, 5) -> issubclass() arg 2 must be a class, a tuple of classes, or a union
# expect-3.13: issubclass(list[int], list) -> issubclass() arg 1 must be a class
