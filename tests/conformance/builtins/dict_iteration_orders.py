# Insertion order through updates, deletions, copies and comprehensions.
d = dict(c=1, a=2, b=3)
d["a"] = 9
d["d"] = 4
del d["c"]
d["c"] = 5
print(d, list(d.values()), [*d.items()][0], dict(sorted(d.items())), dict(sorted(d.items(), key=lambda kv: kv[1])), {v: k for k, v in d.items()}, list(reversed(d)), next(iter(d)), d.copy() == d, dict(d) is d, [k for k in d if d[k] > 4])
for k in list(d):
    if d[k] % 2:
        del d[k]
print(d, d.popitem(), d, len(d), {**d, "z": 0, **{"a": 1}})
