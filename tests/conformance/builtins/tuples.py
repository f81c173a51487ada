# Tuples: immutable, comparable, hashable.
t = (1, "a", [2])
print(t, len(t), t[0], t[-1], t[:2], t + (3,), (0,) * 3, (), (1,))
t[2].append(3)
print(t, 1 in t, t.index("a"), t.count(1), (1, 2) < (1, 3), (1,) < (1, 0), tuple("ab"))
try:
    t[0] = 2
except TypeError as error:
    print(error)
print({(1, 2): "x"}[1, 2], hash((1, 2)) == hash((1, 2)))
a = 1, 2
print(a, a == (1, 2), (lambda: (1, 2))())
