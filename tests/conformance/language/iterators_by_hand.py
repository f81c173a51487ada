# Iterators as classes: __iter__, __next__, separate iterators, misuse.
class Count:
    def __init__(self, low, high):
        self.low, self.high = low, high

    def __iter__(self):
        return CountIterator(self)


class CountIterator:
    def __init__(self, count):
        self.n, self.high = count.low, count.high

    def __iter__(self):
        return self

    def __next__(self):
        if self.n >= self.high:
            raise StopIteration
        self.n += 1
        return self.n - 1


c = Count(0, 3)
print(list(c), [(x, y) for x in c for y in c if x < y], sum(c), max(c), 2 in c, dict(zip(c, "abc")), [*c, *c], tuple(map(str, c)))
a, b, d = c
print(a, b, d)
it = iter(c)
print(next(it), list(it), next(it, "end"))


class NoNext:
    def __iter__(self):
        return 5


class NoIter:
    def __next__(self):
        return 1


class Never:
    __iter__ = None


for bad in (NoNext(), NoIter(), Never(), 5, None, object(), len, int):
    try:
        for x in bad:
            pass
    except TypeError as error:
        print(error)
try:
    a, b = c
except ValueError as error:
    print(error)
try:
    a, b, c2, d = c
except ValueError as error:
    print(error)
