# Operators and methods of sets and frozensets.
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, b - a, a.union(b, [9]), a.intersection(b, {3}), a.difference([1], [2]), a.symmetric_difference([3, 4]))
print(a <= b, {1} < a, a <= a, a < a, a >= {1, 2}, a > {1}, a == {3, 2, 1}, a != b, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([7]), a.isdisjoint(b))
c = a.copy()
c |= {10}
c &= {1, 10, 20}
c -= {1}
c ^= {10, 11}
print(c, a, c is a)
c.update([1, 2], {3})
c.intersection_update([1, 2, 3])
c.difference_update({1})
c.symmetric_difference_update({2, 5})
c.discard(99)
c.add(5)
print(c, len(c), c.pop() in (3, 5), len(c))
f = frozenset("abc")
print(sorted(f), f == set("abc"), set("abc") == f, hash(f) == hash(frozenset("cba")), {f: 1}[frozenset("bca")], type(f | {"z"}).__name__, type({"z"} | f).__name__, f.copy() is f, frozenset(f) is f)
print(frozenset(), set(), frozenset([1]), {1, 1.0, True}, {0, False}, {"a"}, {None}, repr({(1, 2)}), str(frozenset({2})), {*[1, 2], *(2, 3)}, len({1, 2} | {2}))
print(sorted({x % 3 for x in range(10)}), {frozenset({1, 2}), frozenset({2, 1})} == {frozenset({1, 2})}, sorted(set("hello")), bool(set()), 1 in {1}, {1} in {frozenset({1})}, sum({1, 2, 3}), max({1, 5}), set([1, 2]) & set((2,)), not set())
