# get, setdefault, pop, popitem, update, and the order of keys after them.
d = {"a": 1, "b": 2}
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("c", 3), d.setdefault("n"), d)
print(d.pop("a"), d.pop("zz", "default"), d.popitem(), d)
d["b"] = 20
d["a"] = "again"
del d["c"]
d["c"] = 5
print(d, list(d), d.popitem(), d.popitem(), d)
d.update({"x": 1}, y=2)
d.update([("z", 3)])
d.update(q=4)
d.update()
print(d, d.keys(), d.values(), d.items(), len(d.items()))
print(d.keys() & {"x", "b"} == {"x", "b"}, d.keys() - {"x"} == {"b", "y", "z", "q"}, sorted(d.keys() | {"new"}), sorted(d.keys() ^ {"x", "m"}), d.keys() >= {"x"}, d.keys() == set(d), d.items() & {("x", 1)}, ("x", 1) in d.items(), 3 in d.values(), d.keys().isdisjoint({"w"}))
k = d.keys()
d["late"] = 0
print(k, len(k), list(k)[-1], k.mapping["late"], type(k).__name__, type(d.values()).__name__, type(iter(d)).__name__, type(iter(d.items())).__name__, repr(reversed(d)).split()[0])
words = "the cat the dog the end".split()
count = {}
for w in words:
    count[w] = count.get(w, 0) + 1
groups = {}
for w in words:
    groups.setdefault(len(w), []).append(w)
print(count, groups, sorted(count.items(), key=lambda kv: (-kv[1], kv[0])), max(count, key=count.get))
