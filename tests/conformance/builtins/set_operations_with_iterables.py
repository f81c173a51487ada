# Methods take any iterable, operators only sets.
a = {1, 2}
print(a.union([3], (4,), range(5)), a.intersection("12", [1]), a.difference({1: 0}), a.symmetric_difference([2, 3]), a.issubset(range(3)), a.issuperset(()), a.isdisjoint("x"))
for op in ("a | [3]", "a & (1,)", "a - range(2)", "a ^ {1: 2}", "a <= [1]", "a | {1: 2}.keys()", "a & {1: 2}.keys()"):
    try:
        print(op, eval(op))
    except TypeError as error:
        print(error)
