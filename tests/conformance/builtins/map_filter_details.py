"""map with several iterables, filter with None, laziness and errors inside."""
print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(map(max, [1, 5], [3, 2], [2, 9])), list(filter(None, [0, 1, '', 'a', None, [], [0]])), list(filter(str.isdigit, 'a1b2')), list(filter(lambda x: x % 2, range(8))))
seen = []
m = map(lambda x: seen.append(x) or x, [1, 2, 3])
print(seen, next(m), seen, list(m), seen, type(m).__name__)


def fail(x):
    if x == 2:
        raise ValueError(f'no {x}')
    return x


try:
    for x in map(fail, [1, 2, 3]):
        print(x)
except ValueError as error:
    print(error)
print(sum(map(int, '123')), set(map(abs, [-1, 1])), list(map(lambda x: x, map(str, range(2)))), [*filter(bool, [0, 2])])
for bad in [lambda: map(str), lambda: map(str, 5), lambda: filter(None, 5)]:
    try:
        bad()
    except TypeError as error:
        print(error)
