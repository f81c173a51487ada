# Dicts: order, views, merging and what goes wrong.
d = {"b": 1, "a": 2}
d["c"] = 3; d["b"] = 9; del d["a"]; d["a"] = 0
print(d, list(d), d.keys() & {"a", "z"} == {"a"}, d.items() >= {("c", 3)}, d.pop("zz", None), d.setdefault("s", []), d.popitem(), d | {"n": 1}, {**d, "b": 0}, list(reversed(d)), d.get("q"), dict.fromkeys("ab", 0), dict([("x", 1)], y=2), dict(zip("ab", [1, 2])))
d |= [("l", 1)]; d.update({"m": 2}, n=3); print(d, len(d), "b" in d, d == dict(reversed(d.items())), d.keys(), d.values(), d.items(), {1: "a", 1.0: "b", True: "c"})
v = d.keys(); d["late"] = 1; print(len(v), v.mapping is not d, sorted(v ^ {"b"})[:2], d.values() == d.values(), {} == d.keys())
for f in (lambda: {}["k"], lambda: {}.popitem(), lambda: {}.pop("k"), lambda: {[]: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: {} | [1], lambda: {} < {}, lambda: {}.get(), lambda: dict(a=1, **{"a": 2}), lambda: {}.update(1), lambda: {}.fromkeys(5), lambda: {1: 2}.keys() + {1}):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
