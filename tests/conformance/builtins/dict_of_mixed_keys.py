# Keys of many types, equal keys, order of insertion.
d = {1: "int", 1.5: "float", "1": "str", (1, 2): "tuple", None: "none", True: "replaces 1", b"1": "bytes", frozenset([1]): "set", int: "class", ...: "dots"}
print(d, len(d), d[1], d[1.0], d[True], d[None], d[int], d[(1, 2)], d[...])
d[1] = "again"
del d["1"]
d["1"] = "last"
print(list(d)[0], list(d)[-1], d.get(2, "no"), 1 in d, "x" in d, [k for k in d if isinstance(k, (int, float))])
print({0: "a", False: "b", 0.0: "c", -0.0: "d"}, {"a": 1, "a": 2}, len({1: 1, 2**64: 2, float(2**64): 3}))
