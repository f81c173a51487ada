"""Iteration by __iter__, by __getitem__, by generators, and what is not iterable."""


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Old:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


def gen(n):
    for i in range(n):
        yield i


for make in [lambda: Countdown(4), Old, lambda: gen(4), lambda: iter([1, 2]), lambda: {'a': 1}, lambda: map(str, [1, 2]), lambda: 'ab']:
    print(list(make()), tuple(make()), set(make()) == set(make()), sorted(make()), max(make()), len([*make()]), 'a' in make())
    a, *rest = make()
    print(a, rest, [x for x in make()], dict(enumerate(make())), list(zip(make(), make())), any(make()), all(make()))
print(sum(Countdown(5)), ','.join(str(x) for x in Old()), list(map(lambda a, b: a + b, Countdown(3), Old())), sum(gen(5), 100), min(gen(3), default='none'), max(gen(0), default='none'))


class NotIter:
    def __iter__(self):
        return 5


for bad in [5, None, object(), NotIter(), Countdown]:
    try:
        for x in bad:
            pass
    except TypeError as error:
        print(str(error).split(' at 0x')[0])
x = [1]
x.extend(Countdown(3))
x += gen(2)
x[1:1] = Old()
print(x)
