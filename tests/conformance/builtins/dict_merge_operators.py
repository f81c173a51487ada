# | and |= of dicts, ** in displays, and which value wins.
a, b = {"x": 1, "y": 2}, {"y": 20, "z": 30}
print(a | b, b | a, {**a, **b}, {**a, "y": 0}, {"y": 0, **a}, dict(a, **b), dict(a, y=9), dict(b, **{"q w": 1}))
c = a
c |= b
print(a, c is a)
c |= [("n", 1), ("x", 5)]
print(c, a == c, {1: 2} == {1.0: 2.0}, {1: 2} != {2: 1}, {"a": 1, "b": 2} == {"b": 2, "a": 1})


class Sub(dict):
    pass


s = Sub(a=1)
print(type(s | {}).__name__, type({} | s).__name__, s | {"b": 2}, type(s.copy()).__name__, s == {"a": 1}, repr(s))
print({}.__or__([1]), {}.__ror__({1: 2}), dict.fromkeys("abc"), dict.fromkeys([1, 2], []), Sub.fromkeys("k", 0), type(Sub.fromkeys("k")).__name__)
print({i: i * i for i in range(4)}, {k: v for k, v in zip("ab", (1, 2))}, {v: k for k, v in a.items()}, {**{}}, {1: "a", True: "b", 1.0: "c"})
print(list(a), list(a.items())[:2], list(reversed(a)), list(reversed(a.items()))[0], sorted(a), max(a), sum(b.values()), "x" in a, "q" not in a, len(a), dict(zip("ab", [1, 2])), dict([["k", "v"]]), dict(["ab"]))
