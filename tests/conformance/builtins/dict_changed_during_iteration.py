"""Changing a dict or set while iterating over it is noticed."""
for change in [lambda d: d.update(new=1), lambda d: d.pop('a'), lambda d: d.clear()]:
    d = {'a': 1, 'b': 2, 'c': 3}
    try:
        for key in d:
            change(d)
        print('finished', d)
    except RuntimeError as error:
        print(error)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as error:
    print(error)
d = {'a': 1, 'b': 2}
for key in d:
    d[key] = 0
print(d)
items = [1, 2, 3]
for x in items:
    if x < 4:
        items.append(x + 3)
print(items)
