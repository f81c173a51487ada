"""any and all stop at the first answer and use truth of objects."""


class Truth:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __bool__(self):
        print('asked', self.name)
        return self.value


print(any([Truth('a', False), Truth('b', True), Truth('c', True)]))
print(all([Truth('d', True), Truth('e', False), Truth('f', True)]))
print(any([]), all([]), any([0, '', None]), all([1, 'a', [0]]), any(x > 2 for x in [1, 2, 3]), all(x for x in range(3)), any({'': 1}), all('ab'), any(range(0)))


class Sized:
    def __len__(self):
        return 0


print(bool(Sized()), any([Sized()]), not Sized(), 'yes' if Sized() else 'no')
for bad in ['x', -1]:
    class Wrong:
        def __bool__(self):
            return bad
    try:
        bool(Wrong())
    except TypeError as error:
        print(error)
