# enumerate with starts, in loops and comprehensions.
for i, (a, b) in enumerate([("x", 1), ("y", 2)], start=10):
    print(i, a, b)
print(list(enumerate("ab", -1)), dict(enumerate("ab")), [i for i, c in enumerate("banana") if c == "a"], max(enumerate([3, 9, 2]), key=lambda p: p[1]), list(enumerate([])), next(enumerate("z", 5)), list(enumerate("a", 10**20)))
for call in ("enumerate()", "enumerate(5)", "enumerate('a', 'b')", "enumerate('a', 1.5)", "enumerate('a', 1, 2)", "enumerate(iterable='ab', start=3).__next__()", "enumerate('a', begin=1)"):
    try:
        print(call, eval(call))
    except TypeError as error:
        print(call, type(error).__name__)
