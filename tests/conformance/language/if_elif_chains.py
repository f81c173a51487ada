# Which branch of if, elif, else and of conditional expressions runs.
def kind(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "digit"
    else:
        return "large"


print([kind(n) for n in (-1, 0, 5, 10)])
print([("fizzbuzz" if n % 15 == 0 else "fizz" if n % 3 == 0 else "buzz" if n % 5 == 0 else n) for n in range(1, 16)])
for v in (0, 1, "", "a", [], [0], None, 0.0, {}, {0: 0}, (), (0,), set(), b"", b"0", range(0), ..., NotImplemented if False else 1):
    print(repr(v), "true" if v else "false", not v)
