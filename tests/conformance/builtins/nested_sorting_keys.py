# Sorting by several keys and in several passes.
rows = [("b", 3), ("a", 3), ("c", 1), ("a", 1)]
print(sorted(rows), sorted(rows, key=lambda r: (-r[1], r[0])), sorted(sorted(rows, key=lambda r: r[0]), key=lambda r: r[1], reverse=True), sorted(rows, key=lambda r: r[1]), max(rows, key=lambda r: (r[1], r[0])), min(rows), sorted({"x": 3, "y": 1}.items(), key=lambda kv: kv[1]), sorted(["b10", "b9", "a1"], key=lambda s: (s[0], int(s[1:]))))
