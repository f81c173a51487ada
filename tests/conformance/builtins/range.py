# range: three arguments, negative steps, membership, slices, comparison.
print(list(range(5)), list(range(2, 8, 3)), list(range(5, 0, -2)), list(range(3, 3)))
r = range(0, 20, 5)
print(r, len(r), r[1], r[-1], 10 in r, 11 in r, r[1:3])
print(range(3) == range(0, 3), list(reversed(range(4))), bool(range(0)), repr(range(2, 9)))
print(sum(range(101)), max(range(7)), range(10).index(4), r.start, r.stop, r.step)
try:
    range(1, 2, 0)
except ValueError as error:
    print(error)
