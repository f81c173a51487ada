"""Rich comparison: NotImplemented, defaults, != from ==, odd results."""


class Box:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Box) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Box) else NotImplemented

    def __le__(self, other):
        return ['le']


class Other:
    def __gt__(self, other):
        return 'Other.gt'

    def __eq__(self, other):
        return 'Other.eq'

    __hash__ = None


class Nothing:
    pass


a, b, o, n = Box(1), Box(2), Other(), Nothing()
print(a == b, a == Box(1), a != b, a != Box(1), a < b, a > b, a <= b, a == 5, 5 == a, a != 5, a == o, o == a, a < o, a != o)
print(n == n, n == Nothing(), n != n, n != 1, n is n, n in [Nothing(), n], [a] == [Box(1)], [a] < [b], (a, 1) == (Box(1), 1), [n] == [n], {1: a} == {1: Box(1)})
for text in ['a < 5', '5 > a', 'a >= b', 'n < n', 'n <= 1', "'a' < 1", '[n] < [Nothing()]', '{1} < 2', 'None < None']:
    try:
        print(eval(text))
    except TypeError as error:
        print(text, '→', error)
try:
    hash(a)
except TypeError as error:
    print(error)
