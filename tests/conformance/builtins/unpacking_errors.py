"""Unpacking iterables of every kind, and its errors."""


class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return iter(range(self.n))


def gen():
    yield 'g1'
    yield 'g2'


a, b = It(2)
c, d = gen()
(e, f), g = {1: 'x', 2: 'y'}, 'z'
h, *i = It(4)
*j, k = 'xyz'
l, *m, n = gen()
o, p = {'o': 1, 'p': 2}.items()
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)
[q, r], s = (1, 2), [3]
print(q, r, s, *It(2), *gen(), [*It(2), *'ab', *{}], (*gen(),), {*It(3)}, {**{'a': 1}})


def endless():
    while True:
        yield 0


for make in [lambda: It(1), lambda: It(3), lambda: [1], lambda: 'abc', lambda: (), lambda: endless(), lambda: {1: 1}, lambda: 5, lambda: None]:
    try:
        x, y = make()
        print(x, y)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, str(error).split(', got')[0].replace(' (expected 2', '').rstrip(')'))
try:
    x, *y, z = [1]
except ValueError as error:
    print(error)


def f(*args, **kwargs):
    return args, kwargs


print(f(*It(2), *gen(), **{'k': 1}, **{'l': 2}), f(*'ab', 1))
for text in ['[*5]', "f(**{'a': 1}, **{'a': 2})", '{**5}', 'f(**{1: 2})']:
    try:
        print(eval(text))
    except TypeError as error:
        print(type(error).__name__)
