# Small functions without a name.
square = lambda x: x * x
print(square(5), (lambda: "now")(), (lambda *a, **k: (a, k))(1, b=2))
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)))
print(list(map(lambda p: p[0] + p[1], [(1, 2), (3, 4)])))
print((lambda x: "big" if x > 10 else "small")(11), square.__name__)
