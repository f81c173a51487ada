"""Keys whose class defines __hash__ and __eq__."""


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value) % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.value == other.value

    def __repr__(self):
        return f'K{self.value}'


d = {}
for i in range(12):
    d[Key(i % 7)] = i
print(d, len(d))
print(d[Key(3)], Key(3) in d, Key(9) in d, d.get(Key(9)), d.get(Key(5), 'no'), d.get(Key(9), 'no'))
print(d.setdefault(Key(2), 'x'), d.setdefault(Key(20), 'new'), d.pop(Key(20)), d.pop(Key(20), 'gone'))
del d[Key(0)]
print(list(d), d == {Key(i): d[Key(i)] for i in range(1, 7)})
for action in [lambda: d[Key(0)], lambda: d.pop(Key(0))]:
    try:
        action()
    except KeyError as error:
        print('KeyError', error)
d.update({Key(1): 'one', Key(30): 'thirty'})
print(d, {**d, Key(1): 1}, dict([(Key(1), 2), (Key(1), 3)]), dict.fromkeys([Key(1), Key(1), Key(2)]), d | {Key(2): 'two'})
print({Key(1): 'a', Key(1): 'b'}, {(Key(1), 2): 'tuple'}[(Key(1), 2)], {Key(n): n for n in [1, 2, 1]}, Key(1) in d.keys(), (Key(1), 'one') in d.items())
