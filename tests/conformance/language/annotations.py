# Annotations: where they are kept, what they evaluate, what they do not.
x: int = 5
y: "not evaluated here but a string"
z: list[int]
print(__annotations__)
try:
    y
except NameError as error:
    print(error)


def f(a: int, b: "str" = "d", *args: float, k: bool = True, **kw: dict) -> None:
    local: undefined_name = 3
    return local


print(f(1), f.__annotations__)


class C:
    a: int = 1
    b: str

    def m(self) -> "C": ...


print(C.__annotations__, hasattr(C, "b"), C.m.__annotations__, C.a)
(w): int = 3
C.extra: str = "e"
d = {}
d["k"]: int = 4
print("w" in __annotations__, C.extra, d, len(__annotations__))
try:
    def g(a: missing): ...
except NameError as error:
    print(error)


class D(C):
    pass


print(D.__annotations__, list[int], dict[str, list[int]], tuple[int, ...], int | None, list[int] | str, type[int], set[frozenset[int]])
print(list[int]() == [], list[int].__origin__, dict[str, int].__args__, isinstance(1, int | str), (int | str) == (str | int), isinstance([], list))
for text in ("isinstance([], list[int])", "list[int][str]", "int[str]", "1 | int", "x: int: str", "x, y: int", "(x, y): int = 1", "5: int", "f(): int", "[a]: int", "x: int += 1", "def f(a: int = 1: 2): pass", "for x: int in y: pass"):
    try:
        exec(text)
        print(text, "ok")
    except Exception as error:
        print(text, "->", type(error).__name__, getattr(error, "msg", error))
