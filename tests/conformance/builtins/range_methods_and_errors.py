# range objects: their fields, methods, equality, limits.
r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], r[1:4], r[::-1], r[1:][::2], r.start, r.stop, r.step, 5 in r, 6 in r, 5.0 in r, "5" in r, r.index(8), r.count(8), r.count(9))
print(range(5) == range(0, 5, 1), range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)), range(1) != range(2), range(3) == [0, 1, 2], list(range(5, 0, -2)), list(range(0)), bool(range(0)), bool(range(1)))
print(len(range(10**15)), 10**14 in range(10**15), range(10**20)[-1], range(10**20)[10**19], list(reversed(range(4))), sum(range(101)), max(range(5)), tuple(range(-3, 3)), [*range(3)], range(True), type(range(3)[1]), repr(range(1, 2)), range(0, 10, 1), range(0, -5, -1)[-2], min(range(5, 1, -1)))
for text in ("range()", "range(1.5)", "range('a')", "range(1, 2, 0)", "range(1, 2, 3, 4)", "range(3)[3]", "range(3)[-4]", "range(3)['a']", "range(3).index(7)", "range(3).index('a')", "range(stop=3)", "range(3) + range(2)", "range(3) < range(4)", "range(3)[1.0]", "len(range(10 ** 20))", "range(None)", "range(3).append", "range(3)()", "range(3) * 2"):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
try:
    range(3)[0] = 1
except TypeError as error:
    print(error)
try:
    range(3).start = 1
except AttributeError as error:
    print(error)
