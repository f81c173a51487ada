"""Sets of integers iterate in the order of CPython's hash table."""
print({3, 1, 2}, set(range(10)), set([100, 5, 33, 17, 64, 1000]), set([1 << k for k in range(12)]), {-1, -2, 0, 1}, {10**12, 7, 5 * 10**11})
s = set()
for i in range(0, 400, 7):
    s.add(i * i % 211)
print(s)
for i in range(0, 200, 3):
    s.discard(i)
print(s)
for i in range(300, 320):
    s.add(i)
print(s, [s.pop() for _ in range(5)], s)
a, b = set(range(0, 60, 4)), set(range(0, 60, 6))
print(a | b, a & b, a - b, a ^ b, b - a, a.union(b, [1, 2]), a.intersection(range(20)), a.difference([0, 4]), a.symmetric_difference([0, 1]))
a |= {1000, 2000}
a -= {0, 8}
a &= set(range(0, 3000, 8))
a ^= {16, 17}
print(a, frozenset(a), set(frozenset(b)), {0.5, 2.0, 3, 1.25}, {x % 5 for x in range(100)})
