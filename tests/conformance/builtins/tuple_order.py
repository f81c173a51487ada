"""Comparison of tuples and lists, item by item."""
values = [(), (1,), (1, 2), (1, 3), (2,), (1, 2, 0), (1.0, 2)]
for a in values:
    print([a < b for b in values], [a == b for b in values], [a >= b for b in values])
print([1, 2] < [1, 2, 3], [2] > [1, 9], [[1], 2] <= [[1], 2], ('a', 1) < ('b', 0), [] == (), (1, 'a') == (1, 'a'))
for action in [lambda: (1, 'a') < (1, 2), lambda: (1,) < [1], lambda: [None] < [1]]:
    try:
        action()
    except TypeError as error:
        print(error)
