"""str.format and f-strings with objects that define __format__, __str__, properties."""


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    @property
    def both(self):
        return (self.x, self.y)

    def __format__(self, spec):
        return f'<{self.x},{self.y}|{spec}>'

    def __getitem__(self, key):
        return f'item {key}'


class Named:
    def __str__(self):
        return 'named'


p = Point(1, 2)
print('{} {:abc} {0.both} {0.x}'.replace('{0', '{').format(p, p, p, p))
print('{0[k]} {0[3]} {0.both!r:>10}'.format(p))
print(f'{p} {p:spec} {p.both} {p!r:.10}'.split(' ')[:2], f'{Named()} {Named()!s:>8} {[Named()] and 1}')
print('{}'.format(Named()), '{!s:*^9}'.format(Named()))
try:
    print('{:>10}'.format(Named()))
except TypeError as error:
    print(error)


class Bad:
    def __format__(self, spec):
        return 5


try:
    f'{Bad()}'
except TypeError as error:
    print(error)
