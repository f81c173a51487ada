# sum, any, all, zip, enumerate, map, filter, reversed, iter with a sentinel.
print(sum([1, 2.5]), sum([[1], [2]], []), sum([], 5), any([]), all([]), any([0, "", "x"]), all([1, [0]]), list(zip("ab", [1, 2, 3])), list(zip()), list(enumerate("ab", 5)), list(map(max, [1, 5], [3, 2])), list(filter(None, [0, 1, "", "a"])), list(reversed([1, 2])), list(iter([3, 2, 1, 0].pop, 1)))
for f in (lambda: sum(["a"]), lambda: sum("ab", ""), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], 5)), lambda: map(1), lambda: filter(None), lambda: list(map(1, [1])), lambda: reversed({1}), lambda: next([]), lambda: iter(5), lambda: iter(1, 2), lambda: enumerate(5), lambda: sum(5), lambda: any(5), lambda: next(iter([]))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m = map(str, iter([1, 2])); print(next(m), list(m), list(m), type(m).__name__, iter(m) is m, type(zip()).__name__, type(enumerate([])).__name__)
