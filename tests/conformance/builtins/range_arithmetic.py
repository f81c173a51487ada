"""Ranges as sequences: length, membership, slices, equality."""
for r in [range(5), range(2, 10, 3), range(10, 0, -3), range(0), range(5, 5), range(3, -4, -1), range(10**20, 10**20 + 5), range(0, 10**25, 10**24)]:
    print(r, len(r), list(r), list(reversed(r)), 5 in r, 2.0 in r, 'a' in r, r.start, r.stop, r.step, bool(r))
    print(r[:2], r[1:], r[::-1], r[::2], r == range(0, 5, 1), r.count(4))
print(range(0, 3, 2) == range(0, 4, 2), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), range(10)[-1], range(10).index(7), range(True, 5))
print(sum(range(10**6)), max(range(-5, 6)), 10**18 in range(0, 10**19, 7), sorted(range(3), reverse=True))
for action in [lambda: range(1.5), lambda: range(1, 2, 0), lambda: range(3)[5], lambda: range(3).index(9), lambda: range('a')]:
    try:
        action()
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
