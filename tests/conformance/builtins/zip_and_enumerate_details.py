"""zip strict, unequal lengths, enumerate start; laziness."""
print(list(zip()), list(zip([1, 2, 3], 'ab')), list(zip('abc', range(10), [True] * 5)), list(zip([1])), dict(zip('ab', [1, 2])))
for args in [([1, 2], [1]), ([1], [1, 2]), ([1], [1], [1, 2]), ([], [1]), ([1, 2], [1, 2], [])]:
    try:
        print(list(zip(*args, strict=True)))
    except ValueError as error:
        print(error)
print(list(zip([1, 2], [3, 4], strict=True)), list(enumerate('ab', 5)), list(enumerate([], 1)), list(enumerate('xy', start=-1)))
first = iter(range(5))
pairs = zip(first, 'a')
print(next(pairs), list(pairs), next(first))
e = enumerate('abc')
print(next(e), list(e), type(e).__name__, type(pairs).__name__, iter(e) is e)
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*matrix)), list(map(list, zip(*matrix))), [i * x for i, x in enumerate([5, 6])])
for bad in [lambda: zip(5), lambda: enumerate(5), lambda: enumerate('a', 'b'), lambda: zip([1], 5)]:
    try:
        bad()
    except TypeError as error:
        print(str(error)[:40])
