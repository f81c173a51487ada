# reversed gives an iterator, sorted a list.
r = reversed([1, 2, 3])
print(next(r), list(r), list(r), sorted((3, 1)), sorted("cab"), sorted({"b": 1, "a": 2}), type(sorted(())), list(reversed(range(5))), list(reversed("abc")), list(reversed((1, 2))), list(reversed({"x": 1, "y": 2})))
a = [3, 1, 2]
b = sorted(a)
a.sort()
print(a == b, a is b, a.sort(), [1, 2].reverse(), [*reversed(a)], a[::-1])
for bad in ({1, 2}, iter([1]), 5, (x for x in "a")):
    try:
        reversed(bad)
    except TypeError as error:
        print(error)
