"""Equal objects hash alike; __eq__ alone makes unhashable; inheritance of both."""


class E:
    def __eq__(self, other):
        return True


class H:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return hash(self.n)


class Sub(H):
    pass


class SubEq(H):
    def __eq__(self, other):
        return False


class Restored(E):
    __hash__ = object.__hash__


print(hash(H(5)) == hash(5), len({H(1), H(1), Sub(1)}), hash(Sub(3)) == hash(3), hash((H(1), 2)) == hash((1, 2)), isinstance(hash(Restored()), int), hash(1.0) == hash(1) == hash(True), hash('a') == hash('a'), hash((1, (2, 'x'))) == hash((1, (2, 'x'))))
for bad in [E(), SubEq(1), [], {}, set(), ([],), bytearray(), (1, {2: 3})]:
    try:
        hash(bad)
    except TypeError as error:
        print(error)
a, b = object(), object()
print(hash(a) == hash(b), object() == object(), len({object(), object()}), hash(len) == hash(len), hash(None) == hash(None), hash(int) == hash(int))
