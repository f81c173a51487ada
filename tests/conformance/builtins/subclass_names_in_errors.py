# An object of a derived class is named by its own class when something is refused.
class K(int):
    pass


class S(str):
    pass


k = K(3)
for f in (lambda: 1 in k, lambda: list(k), lambda: [*k], lambda: iter(k), lambda: len(k), lambda: k(), lambda: k[0], lambda: k + "a", lambda: S("x") + 1, lambda: -S("x"), lambda: S("x").q, lambda: sum([S("y")]), lambda: k < "a", lambda: tuple(k), lambda: {**k}, lambda: dict(k)):
    try:
        print(f())
    except (TypeError, AttributeError) as error:
        print(error)
try:
    raise ExceptionGroup("g", [OSError(2, "no"), OSError(13, "denied")])
except* FileNotFoundError as error:
    print(error.exceptions)
except* PermissionError as error:
    print(error.exceptions)
d = {}
print(d.pop(set(), "an empty dict hashes nothing"))
class Two(int):
    def __index__(self): return 2
print(int(Two(0)), [5, 6, 7][Two(0)])
