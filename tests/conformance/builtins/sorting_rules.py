# Stability, keys, reverse, cmp_to_key and failures in the middle.
from functools import cmp_to_key
words = ["bb", "a", "ccc", "dd", "e"]
print(sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (-len(w), w)), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted({"b": 1, "a": 2}), sorted([(1, "b"), (1, "a")]), sorted([True, 0, 2.5, -1]), sorted([[2], [1, 5], []]), min(words, key=len), max(words, key=len), min([], default=0), max(3, 1, 2), min("b", "a", key=ord))
l = [3, 1, 2]
try: l.sort(key=lambda x: 1 / (x - 2))
except ZeroDivisionError: print(l)
def grow(x):
    l.append(1)
    return x
try: l.sort(key=grow)
except ValueError as e: print(e)
class B:
    def __lt__(self, other): raise KeyError("lt")
for f in (lambda: sorted([B(), B()]), lambda: sorted([1, "a"]), lambda: sorted([1, None]), lambda: sorted([{}, {}]), lambda: sorted(5), lambda: sorted([1], lambda x: x), lambda: max(), lambda: max(5), lambda: min([]), lambda: max(1, 2, default=3), lambda: sorted([1, 2], key=5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e if "iterable argument" not in str(e) and "empty" not in str(e) else "empty")
