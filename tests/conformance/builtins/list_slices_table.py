# Slices of a list with every kind of bounds.
a = list(range(6))
for s in (slice(None), slice(2, None), slice(-2, None), slice(None, -2), slice(1, 5, 2), slice(5, 1, -2), slice(None, None, -1), slice(10, 20), slice(-10, 3), slice(4, 1), slice(1, 1), slice(-1, -4, -1), slice(None, None, 10)):
    print(s, a[s], tuple(a)[s], "abcdef"[s], range(6)[s], b"abcdef"[s])
