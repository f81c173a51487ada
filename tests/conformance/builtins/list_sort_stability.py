"""Stable sorts of words, numbers, tuples and mixed numbers."""
words = 'the quick brown fox jumps over the lazy dog and runs away from it all very fast indeed'.split()
print(sorted(words), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)))
print(sorted([3, 1.5, -2, True, 0, 2.5, 10**20, -10**20]), sorted([0.5, -1.0, 2.0, -0.0, 0.0]), sorted([(2, 'b'), (1, 'z'), (2, 'a')]), sorted([[2], [1, 5], [1]]))
print(sorted('héllo wörld'), sorted({3: 'c', 1: 'a'}), sorted({5, 1, 4}), sorted(range(5), reverse=True), sorted(x * x % 7 for x in range(10)))
numbers = [(i * 7919) % 1000 for i in range(300)]
numbers.sort()
print(numbers == sorted(numbers), numbers[:10], numbers[-5:])
calls = []
print(sorted([3, 1, 2], key=lambda x: calls.append(x) or -x), calls)
