# `in` asks classes derived from numbers for __iter__ and __getitem__ as others.
class Whole(int):
    def __iter__(self):
        return iter(range(self))


class Real(float):
    def __getitem__(self, i):
        return ['a', 'b'][i]


class Plain(complex):
    pass


print(3 in Whole(5), 7 in Whole(5), 'b' in Real(1.5), 'c' in Real(1.5), 1 not in Whole(1))
for what in (lambda: 1 in Plain(1), lambda: 1 in type('N', (int,), {})(5), lambda: 1 in 1.5):
    try:
        print(what())
    except TypeError as error:
        print(error)
