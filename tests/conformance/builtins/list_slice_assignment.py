"""Assigning to and deleting slices."""
base = list(range(8))


def check(change):
    values = base[:]
    try:
        change(values)
        print(values)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


def assign(start, stop, step, new):
    def change(values):
        values[start:stop:step] = new
    check(change)


for new in [[], ['a'], ['a', 'b', 'c'], 'xy', (i for i in range(2)), range(3), {'k': 1}]:
    assign(2, 5, None, new)
assign(0, 0, None, ['front'])
assign(len(base), None, None, ['end'])
assign(-3, -1, None, [])
assign(5, 2, None, ['mid'])
assign(None, None, 2, 'abcd')
assign(None, None, -1, range(8))
assign(None, None, 2, 'abc')
for start, stop, step in [(1, 3, None), (None, None, 2), (None, None, -2), (5, 1, None), (None, None, None), (6, 2, -1), (-100, 100, 3)]:
    def change(values):
        del values[start:stop:step]
    check(change)
a = [1, 2, 3]
a[1:1] = a
print(a)
a[:] = a[::-1]
print(a)
b = c = [1, 2]
b += (3,)
b += 'xy'
b *= 2
print(b, c is b)
