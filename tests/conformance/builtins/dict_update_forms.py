"""dict() and update() from mappings, pairs and keywords."""


class Mapping:
    def keys(self):
        return ['x', 'y']

    def __getitem__(self, key):
        return key * 2


print(dict(), dict(a=1), dict({'a': 1}, b=2), dict([('a', 1), ['b', 2]]), dict(['ab', 'cd']), dict(zip('ab', [1, 2])), dict(Mapping()), dict(Mapping(), x=0), {**Mapping()})
d = {'a': 0}
d.update(Mapping())
d.update([('p', 1)], q=2)
d.update(x='X')
d |= {'z': 26}
d |= [('w', 23)]
print(d, {'a': 1} | {'b': 2}, {'a': 1, 'b': 2} | {'b': 3})
for bad in [5, [1], ['abc'], [(1, 2, 3)]]:
    try:
        dict(bad)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    {} | [('a', 1)]
except TypeError as error:
    print(error)
