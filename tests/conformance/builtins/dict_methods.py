# Dictionaries keep the order of insertion.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, len(d), "a" in d, 2 in d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()))
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("e", []), d.setdefault("a", 9))
d.update({"a": 0}, f=7)
print(d.pop("c"), d.pop("c", "gone"), d.popitem(), d)
e = d.copy()
e.clear()
print(e, d == {"e": [], "a": 0, "b": 10}, {"x": 1} | {"y": 2}, dict.fromkeys("ab", 0))
for key, value in sorted(d.items()):
    print(key, value)
print({k: v for v, k in enumerate("xyz")}, {1: "int", 1.0: "float", True: "bool"}, {(1, 2): "pair"})
try:
    for key in d:
        d[key + "!"] = 1
except RuntimeError as error:
    print(error)
d = {}
d["again"] = 1
del d["again"]
d["first"] = 1
d["again"] = 2
print(d, list(reversed(d)))
