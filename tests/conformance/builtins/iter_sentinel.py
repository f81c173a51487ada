"""iter(callable, sentinel), next with a default, exhausted iterators."""
values = iter([3, 2, 1, 0, 9])
print(list(iter(lambda: next(values), 0)), list(values))
it = iter('ab')
print(next(it), next(it), next(it, 'end'), next(it, None))
try:
    next(it)
except StopIteration as stop:
    print('stop', stop.value)


def gen():
    yield 1
    return 'result'


g = gen()
print(next(g), next(g, 'default'), next(g, 'again'))
try:
    next(5)
except TypeError as error:
    print(error)
it = iter([1, 2, 3])
print(1 in it, list(it), list(it), iter(it) is it)
r = reversed([1, 2, 3])
print(next(r), list(r), list(reversed('abc')), list(reversed({'x': 1, 'y': 2})), list(reversed((1, 2))))


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 10


class Rev:
    def __reversed__(self):
        return iter('custom')


print(list(reversed(Seq())), list(reversed(Rev())))
for bad in [{1}, 5, (x for x in [])]:
    try:
        reversed(bad)
    except TypeError as error:
        print(error)
