# Sets: membership, algebra, comparison.
s = {3, 1, 2, 3}
print(len(s), sorted(s), 2 in s, set(), {1} == {1, 1})
s.add(5)
s.discard(9)
s.remove(1)
print(sorted(s), sorted(s | {7}), sorted(s & {2, 7}), sorted(s - {2}), sorted(s ^ {2, 7}))
s.update([8, 9])
s -= {8}
print(sorted(s), s.issuperset({2}), {1, 2} <= {1, 2, 3}, {1} < {1}, {1}.isdisjoint({2}))
print(sorted(set("hello")), len({(1, 2), (1, 2)}), frozenset([1, 2]) == {1, 2}, sorted({1}.union([2], [3])))
try:
    {[1]}
except TypeError as error:
    print(error)
try:
    s.remove("none")
except KeyError as error:
    print("KeyError", error)
print({1}, {"a"}, frozenset({1}))
