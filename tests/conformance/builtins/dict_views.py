# Views follow the dictionary; keys behave like a set.
d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items, len(keys))
print("c" in keys, 3 in values, ("a", 1) in items, sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}))
print({"a": 1} == {"a": 1.0}, {"a": {"b": [1]}})
