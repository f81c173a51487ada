"""index, count, remove, in and == use a class's __eq__."""


class Near:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        other = other.x if isinstance(other, Near) else other
        return abs(self.x - other) < 0.5

    def __repr__(self):
        return f'~{self.x}'


items = [Near(1), Near(2), Near(3), Near(2.1)]
print(items.index(2), items.count(2), 3.2 in items, 9 in items, Near(1.2) in (Near(5), Near(1)), items.index(Near(2), 2))
items.remove(2)
print(items, [Near(1), 2] == [1.3, 2], (Near(1),) != (1.3,), {'k': Near(1)} == {'k': 1.1}, [Near(1), [Near(2)]] == [1, [2]])
for action in [lambda: items.index(8), lambda: items.remove(8)]:
    try:
        action()
    except ValueError as error:
        print(error)
print(Near(1) == Near(1.1), Near(1) != Near(1.1), Near(1) != Near(3))
