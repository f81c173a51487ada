"""sum with start values, floats, lists, objects."""
print(sum([]), sum([1, 2.5]), sum([1, 2], 10), sum([[1], [2, 3]], []), sum((x for x in range(4)), start=0.5), sum([True, True]), sum([2**62] * 4), sum([1, 2j]), sum(range(101)), sum({1: 'a', 5: 'b'}))
print(sum([(1,), (2,)], ()), sum([10**20, 0.5]), sum([0.5, 0.25, 1]), sum(iter([1, 2])))


class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Money(self.n + (other.n if isinstance(other, Money) else other))

    __radd__ = __add__


print(sum([Money(1), Money(2)]).n, sum([1, Money(2), 3]).n, sum((Money(i) for i in range(4)), Money(100)).n)
for bad in [lambda: sum(['a']), lambda: sum(['a'], ''), lambda: sum(5), lambda: sum([b'a'], b''), lambda: sum([[1]])]:
    try:
        bad()
    except TypeError as error:
        print(error)
