"""min and max: arguments, iterables, key, default, ties."""
print(min(3, 1, 2), max('apple', 'fig', key=len), min([4, 2]), max((x for x in [1, 5, 3])), min('hello'), max({'a': 1, 'b': 2}), max({'a': 1, 'b': 2}.items()), min([], default='none'), max([0.5, 1, True]), min(1, 1.0), max(1, 1.0), max([2, 3], key=lambda x: -x))
print(max([(1, 'b'), (1, 'a')]), max('aB', key=str.lower), min(range(10, 0, -1)), max([[1, 2], [1, 3]]), min({3, 1, 2}), max([1], default=0), min(float('inf'), 10**400))
for bad in [lambda: min(), lambda: max(5), lambda: min(1, 'a'), lambda: max(1, 2, default=3), lambda: max(None, 1)]:
    try:
        bad()
    except TypeError as error:
        print(error)
