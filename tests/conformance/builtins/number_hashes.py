"""Hashes of numbers and tuples are CPython's."""
print([hash(n) for n in [0, 1, -1, -2, 2**61 - 2, 2**61 - 1, 2**61, -2**61, 10**30, -10**30]])
print([hash(x) for x in [0.0, 0.5, -0.5, 1.5, 1e10, 1e100, -1e-10, float('inf'), float('-inf')]])
print([hash(t) for t in [(), (1,), (1, 2), (1, (2, 3)), (0.5, -1), tuple(range(20))]])
print(hash(True), hash(1 + 0j), hash(2j), hash(frozenset([1, 2, 3])), hash(frozenset()), hash(range(5)) == hash(range(0, 5, 1)))
