# filter with functions, None and methods.
print(list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(str.isalpha, "a1b2")), list(filter(lambda p: p[1] > 1, {"a": 1, "b": 2}.items())), list(filter({1, 3}.__contains__, range(5))), "".join(filter(str.isupper, "aBcD")), next(filter(lambda n: n > 10, range(100))), list(filter(lambda x: x, ())))
