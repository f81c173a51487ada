"""Sets of objects with their own __hash__ and __eq__."""


class P:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return self.x % 2

    def __eq__(self, other):
        return self.x == other.x

    def __repr__(self):
        return f'P{self.x}'


def show(s):
    return sorted(p.x for p in s)


a = {P(1), P(2), P(1), P(3)}
b = {P(3), P(4)}
print(show(a), P(2) in a, P(9) in a, show(a | b), show(a & b), show(a - b), show(a ^ b), a == {P(3), P(2), P(1)}, {P(1)} <= a, a < b)
a.add(P(4))
a.remove(P(1))
a.discard(P(100))
a.update([P(5), P(5)])
print(show(a), show(a.union([P(1)])), show(a.intersection([P(5), P(6)])), show(a.difference(b)), a.isdisjoint([P(77)]), a.issuperset(b))
a -= b
a |= {P(50)}
a &= {P(50), P(2)}
a ^= {P(2), P(3)}
print(show(a), show(frozenset(a)), show(set(list(a))), {frozenset([P(1)]): 'v'}[frozenset([P(1)])], {P(x % 3) for x in range(9)} == {P(0), P(1), P(2)})
try:
    a.remove(P(1000))
except KeyError as error:
    print('KeyError', error)


class NoHash:
    def __eq__(self, other):
        return True


try:
    {NoHash()}
except TypeError as error:
    print(error)
