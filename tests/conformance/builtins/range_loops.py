# Ranges as loops see them.
for args in ((3,), (1, 4), (0, 10, 3), (5, 0, -1), (0, 5, -1), (5, 5), (-3, 3, 2), (10, -1, -4)):
    r = range(*args)
    print(r, list(r), len(r), sum(r), list(reversed(r)), 3 in r, r[:2], bool(r))
