"""A class's __repr__ is used inside every container."""


class Card:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f'Card({self.n})'


class Hand(list):
    pass


cards = [Card(1), Card(2)]
print(cards, tuple(cards), (cards[0],), {'c': cards[0]}, {cards[0]: 1}, [[cards]], {1: (cards[1],)})
print(Hand(cards), {'view': 1}.keys(), {'a': cards[0]}.values(), {'a': cards[0]}.items())
print(str(cards), f'{cards}', '%s' % cards, repr(slice(cards[0], None)), ValueError(cards[0], 2), [ValueError(cards[1])])
print({cards[0]} , frozenset([cards[1]]))


class Broken:
    def __repr__(self):
        return 5


try:
    print([Broken()])
except TypeError as error:
    print(error)
