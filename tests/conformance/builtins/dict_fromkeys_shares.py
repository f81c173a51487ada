# fromkeys puts the same value everywhere.
d = dict.fromkeys("ab", [])
d["a"].append(1)
print(d, d["a"] is d["b"], dict.fromkeys([1, 2, 1]), dict.fromkeys(range(2), 0), dict.fromkeys({}), {k: [] for k in "ab"})
