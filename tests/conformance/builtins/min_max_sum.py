# min, max, sum, any, all, with keys, defaults and starts.
print(min(3, 1, 2), max([4, 9, 2]), min("banana"), max("a", "b", key=lambda c: -ord(c)))
print(min([], default="none"), max(["aa", "b", "cc"], key=len), min({"x": 1, "w": 2}))
print(sum([1, 2, 3]), sum([0.5, 0.25]), sum([[1], [2]], []), sum(range(5), 100))
print(any([0, "", 3]), any([]), all([1, "x"]), all([]), all(x > 1 for x in [2, 3]))
for attempt in (lambda: min([]), lambda: max(), lambda: sum(["a"])):
    try:
        attempt()
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
