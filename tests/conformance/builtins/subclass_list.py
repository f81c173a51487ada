"""Subclasses of list and set with overridden and inherited methods."""


class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def __init__(self, *items):
        super().__init__(items)
        self.label = 'stack'


class Loud(list):
    def append(self, x):
        print('append', x)
        super().append(x)

    def __len__(self):
        return super().__len__() + 100

    def __contains__(self, x):
        return x == 'anything' or super().__contains__(x)

    def __iter__(self):
        return iter(['iterated'])


class Bag(set):
    def add(self, x):
        super().add(str(x))


s = Stack(3, 1, 2)
s.push(5).push(4)
print(s, len(s), s[0], s[1:3], type(s[1:3]).__name__, sorted(s), s == [3, 1, 2, 5, 4], s.label, s + [9], type(s + []).__name__, isinstance(s, list), 5 in s, s.index(5), list(reversed(s)), sum(s), bool(Stack()), [*s], max(s))
s.sort()
s += [7]
s[0] = 'first'
del s[1]
print(s, type(s).__name__, s.copy(), type(s.copy()).__name__, s * 2, s.pop(), f'{s}', str(s))
loud = Loud([1, 2])
loud.append(3)
print(len(loud), 'anything' in loud, 2 in loud, 9 in loud, list(loud), [x for x in loud], loud, loud[0], sorted(loud))
b = Bag([1])
b.add(2)
print(sorted(b, key=str), len(b), '2' in b, b | {5} == {1, '2', 5}, type(b | {5}).__name__ in ('Bag', 'set'), b == {1, '2'}, isinstance(b, set), Bag([7]), frozenset(Bag([1])))
