"""Set methods take any iterable; the operators do not."""
s = {1, 2, 3, 4}
print(s.union([5], (6,), 'a') == {1, 2, 3, 4, 5, 6, 'a'}, s.intersection(range(3), [2, 1]), s.difference(x for x in [1]), s.issubset(range(10)), s.issuperset([1, 2]), s.isdisjoint('ab'), s.symmetric_difference([4, 5]))
s.update([7], {8: 'x'})
s.intersection_update(range(2, 8))
s.difference_update([3])
s.symmetric_difference_update((2, 100))
print(s, s <= {4, 7, 100, 5}, s < s, s == frozenset(s), {1} < {1, 2} < {1, 2, 3}, s.copy() is s)
for action in [lambda: s | [1], lambda: s & 'a', lambda: s <= [1], lambda: s.remove('q'), lambda: set().pop(), lambda: {[]}, lambda: s.add({}), lambda: s.union(5)]:
    try:
        action()
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
s.discard('q')
nested = {frozenset([1, 2]), frozenset()}
print({1, 2} in nested, set() in nested, frozenset([2, 1]) in nested, len(nested))
nested.discard({1, 2})
print(nested, frozenset('a') | {'a'}, type({1} | frozenset([2])).__name__, type(frozenset([2]) | {1}).__name__)
