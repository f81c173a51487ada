# type, isinstance, issubclass and the names of types.
values = [1, 1.5, True, "s", None, [], (), {}, set(), print, len, type, range(1), lambda: 0, ValueError("x")]
print([type(v).__name__ for v in values])
print(isinstance(True, int), isinstance(1, bool), isinstance("a", (int, str)), isinstance(None, type(None)))
print(issubclass(bool, int), int("3") is not None, type(3) == int, type("") is str)
print(callable(print), callable(3), callable(int), callable(lambda: 0))
print(int, type(5), ValueError, type(None))


class Mine:
    pass


print(Mine.__name__, type(Mine()).__name__, Mine.__module__, callable(Mine))
