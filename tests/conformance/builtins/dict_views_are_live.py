# Views follow their dict.
d = {"a": 1}
k, v, i = d.keys(), d.values(), d.items()
d["b"] = 2
print(k, v, i, len(k), "b" in k, 2 in v, ("b", 2) in i, list(k), k | {"c"} >= {"a", "b", "c"}, k & {"a"}, k - {"a"}, k == {"a", "b"}, i == {("a", 1), ("b", 2)})
d.clear()
print(k, v, i, bool(k), not v)
