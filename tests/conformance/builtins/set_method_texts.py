# Sets: operators, methods and what goes wrong.
a, b = {1, 2, 3}, frozenset([3, 4])
print(a & b, a | b, a - b, a ^ b, b - a, type(b | a).__name__, type(a | b).__name__, a.union([9], "x") == {1, 2, 3, 9, "x"}, a.isdisjoint([5]), a <= {1, 2, 3, 4}, a < a, {1} < {2}, a.issuperset([1]), a == frozenset(a), hash(frozenset([1])) == hash(frozenset([1])), set("aab") == {"a", "b"}, {1, True, 1.0}, {0} | {False})
a |= {7}; a &= {7, 1}; a ^= {1, 5}; a -= {7}; a.update([2], (3,)); a.discard(99); print(sorted(a), a.copy() is a, a.pop() in {2, 3, 5}, len(a), frozenset() is frozenset() or True, set(), frozenset(), {frozenset({1})})
for f in (lambda: set().pop(), lambda: {1}.remove(2), lambda: {[]}, lambda: {1} | [2], lambda: {1} + {2}, lambda: set(5), lambda: {1}.update(5), lambda: frozenset().add(1), lambda: {1}[0], lambda: hash({1}), lambda: {1}.union(5), lambda: {1} <= [1], lambda: set(1, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
