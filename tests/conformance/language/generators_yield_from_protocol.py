# yield from: values in, values out, exceptions through, any iterable.
def inner():
    total = 0
    while True:
        try:
            x = yield total
        except ValueError:
            x = 100
        if x is None:
            return total
        total += x


def outer():
    result = yield from inner()
    print("inner returned", result)
    result = yield from [1, 2]
    print("list returned", result)
    yield from (x for x in "ab")
    return "end"


g = outer()
print(next(g), g.send(5), g.send(7), g.throw(ValueError), g.send(None), next(g), next(g), next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)


class Iter:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("iterator's value")
        return self.n


def over():
    print((yield from Iter()))


print(list(over()))
h = over()
next(h)
try:
    h.send("x")
except AttributeError as error:
    print(error)


def flatten(x):
    if isinstance(x, list):
        for y in x:
            yield from flatten(y)
    else:
        yield x


print(list(flatten([1, [2, [3, [4]], 5]])), list(map(str, flatten([[], [[]]]))))
for bad in (5, None):
    def wrong():
        yield from bad
    try:
        list(wrong())
    except TypeError as error:
        print(error)
