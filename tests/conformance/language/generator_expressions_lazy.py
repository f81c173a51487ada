# Generator expressions: lazy, one pass, first source at once.
def numbers():
    print("start")
    yield from range(5)
g = (n * n for n in numbers() if n % 2)
print("made")
print(next(g), list(g), list(g), sum(n for n in range(4)), max((len(w), w) for w in ("a", "bbb")), any(n > 2 for n in range(10)))
try:
    (x for x in undefined_name)
except NameError as error:
    print(error)
h = (undefined_name for x in [1])
try:
    next(h)
except NameError as error:
    print(error)
print(type(g).__name__, g.__name__, ",".join(str(n) for n in range(3)), dict((n, n) for n in "ab"), [*(n for n in "xy")], set(n % 2 for n in range(5)), sorted((n for n in (3, 1)), reverse=True))
