# Tuples and ranges as sequences.
t = (1, "a", (2,))
print(t + (3,), t * 2, t[::-1], t.index("a"), t.count(1), (1,), (), (1, 2) < (1, 2, 0), hash((1, 2)) == hash((1, 2)), (1, 2) == [1, 2], tuple("ab"), t[1:], (1, 2, 3)[-2:], {(1, 2): 3}[1, 2])
r = range(10, 0, -3)
print(r, list(r), r[1], r[1:], r[-1], len(r), 7 in r, 7.0 in r, "a" in r, r.index(4), r == range(10, 0, -3), range(0) == range(5, 5), range(3)[::-1], list(reversed(range(3))), r.start, r.stop, r.step, hash(range(3)) == hash(range(0, 3, 1)), bool(range(0)), len(range(10 ** 18)), range(10 ** 20)[10 ** 19], sum(range(101)), max(range(3, 9, 2)))
for f in (lambda: (1,)[1], lambda: (1,).index(2), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(3)[5], lambda: range(3).index(9), lambda: range(), lambda: (1,) + [2], lambda: range(3) + range(2), lambda: (1, 2).__setitem__, lambda: len(range(10 ** 30))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
