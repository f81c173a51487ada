# Sets in sets need frozenset; equal sets are found.
f = frozenset([1, 2])
s = {f, frozenset([2, 1]), frozenset()}
print(len(s), frozenset([1, 2]) in s, {1, 2} in s, f | {3} == {1, 2, 3}, f.union([5]) - {1}, sorted(map(sorted, s)))
s.discard({1, 2})
print(len(s), s)
try:
    s.remove(frozenset({9}))
except KeyError as error:
    print(repr(error))
d = {frozenset("ab"): 1}
print(d[frozenset("ba")], hash(f) == hash(frozenset((2, 1))), f == {1, 2}, f <= {1, 2, 3}, f.isdisjoint({3}), frozenset("abc") > frozenset("a"))
