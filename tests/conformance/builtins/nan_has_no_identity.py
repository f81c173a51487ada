# Two objects that are not a number are two objects.
a, b = float("nan"), float("nan")
print(a is b, [a] == [b], len({a, b}), [a] == [a])
