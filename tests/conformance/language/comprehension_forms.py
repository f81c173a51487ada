# List, set, dict comprehensions and generator expressions.
print([x * y for x in range(3) for y in range(x)], [(x, y) for x in "ab" for y in range(2) if y], [[j for j in range(i)] for i in range(4)], [x for row in [[1], [2, 3]] for x in row])
print({x % 3 for x in range(10)}, {k: v for k, v in enumerate("ab")}, {x: [y for y in range(x)] for x in range(3)}, sum(x * x for x in range(5)), list(x for x in "ab"), tuple(c.upper() for c in "xy"), "".join(str(d) for d in range(5)))
print([x if x % 2 else -x for x in range(5)], [x for x in range(20) if x % 2 == 0 if x % 3 == 0], [(a, b) for a, b in zip("ab", (1, 2))], [a for a, *b in ["xyz", "pq"]], [f(3) for f in [lambda n, k=k: n * k for k in range(3)]], [f() for f in [lambda: i for i in range(3)]])
x = "outer"
squares = [x for x in range(3)]
print(x, squares, [x for _ in range(2)], max((len(w), w) for w in "a bbb cc".split()), dict((k, k * 2) for k in "ab"), sorted({c for c in "hello"}), any(c > "k" for c in "hello"), all(c for c in "ab"))


class C:
    n = 3
    sizes = [i for i in range(n)]
    try:
        bad = [n for i in range(2)]
    except NameError as error:
        bad = str(error)


print(C.sizes, C.bad)
g = (print("made", i) or i for i in range(2))
print("not yet")
print(list(g), list(g))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [*zip(*matrix)], [x for x in [1, 2] for x in [x, x * 10]], [y for x in range(3) if (y := x * x) > 0], {**{i: i for i in range(2)}, **{"k": 1}}, [lambda: x for x in "a"][0]())
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as error:
    print(error)
try:
    (x for x in 5)
except TypeError as error:
    print(error)
print([i for i in range(5) if i not in (1, 2)], [not b for b in (0, 1)], [(yield_) for yield_ in (1,)], [[]] * 2, [(i, j) for i in range(2) for j in "ab" if i or j == "b"])
