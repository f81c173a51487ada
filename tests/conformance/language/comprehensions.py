# List, dict and set comprehensions, conditions and nesting.
print([x * x for x in range(6)])
print([x for x in range(20) if x % 2 if x % 3])
print([(a, b) for a in "xy" for b in range(2)])
print([a + b if a != b else "-" for a in "ab" for b in "ab"])
print({word: len(word) for word in ["one", "three", "five"]})
print({k: v for k, v in [("a", 1), ("b", 2)] if v > 1})
print(sorted({n % 4 for n in range(10)}))
print([[row * col for col in range(3)] for row in range(3)])
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(column) for column in zip(*matrix)])
print([cell for row in matrix for cell in row])
x = "outer"
print([x for x in range(3)], x)
print([y := 5, y * 2], y)
