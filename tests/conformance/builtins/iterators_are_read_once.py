# What reads an iterator reads it once, also when comparing, hashing or testing its items takes Python code.
class Own:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == getattr(other, 'value', other)

    def __lt__(self, other):
        return self.value < other.value

    def __hash__(self):
        return hash(self.value)

    def __bool__(self):
        return self.value > 1

    def __add__(self, other):
        return Own(self.value + getattr(other, 'value', other))

    __radd__ = __add__

    def __index__(self):
        return self.value

    def __repr__(self):
        return f'Own({self.value})'


class Text(str):
    def __str__(self):
        return 'text'


def some():
    return iter([Own(3), Own(1), Own(2), Own(1)])


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


for what in (
    lambda: sorted(some()), lambda: sorted(iter([3, 1, 2]), key=abs), lambda: sorted(iter('bca'), key=str.upper), lambda: sorted(iter([2, 1]), key=lambda v: -v, reverse=True), lambda: sorted(iter([3, 1]), key=5),
    lambda: sorted(zip([2, 1], 'ab'), key=lambda pair: pair[0]), lambda: sorted(map(Own, [2, 1])), lambda: sorted(enumerate('ba'), key=lambda p: p[1]), lambda: sorted({2: 1, 1: 2}.items(), key=lambda p: p[1]),
    lambda: sorted(reversed([1, 2]), key=str), lambda: min(some()), lambda: max(some(), key=lambda v: v.value), lambda: max(iter([3, 1, 2]), key=lambda v: -v), lambda: min(iter([Own(2), Own(1)]), default=5),
    lambda: sum(some()), lambda: sum(some(), Own(10)), lambda: any(iter([Own(0), Own(5), 1])), lambda: all(iter([Own(5), Own(0)])), lambda: set(some()) == {1, 2, 3}, lambda: len(frozenset(some())),
    lambda: sorted({0}.union(some()), key=hash), lambda: {Own(1), 9}.difference(some()), lambda: {Own(1), 9}.intersection(some()), lambda: {1, 2, 3}.issuperset(some()), lambda: {1, 2, 3}.issubset(iter([Own(1), 2, 3])),
    lambda: {9}.isdisjoint(some()), lambda: {1, 9}.symmetric_difference(iter([Own(1), 2])), lambda: dict.fromkeys(some(), 0), lambda: dict(zip(some(), 'abcd')), lambda: dict(iter([(Own(1), 2)])),
    lambda: list(some()).index(1), lambda: bytes(some()), lambda: bytearray(some()), lambda: bytearray(b'a') + bytes(some()), lambda: ' '.join(iter([Text('a'), 'b'])), lambda: b' '.join(iter([b'a', bytearray(b'b')])),
    lambda: [*some()] + list(some()), lambda: tuple(some()), lambda: Own(2) in some(), lambda: list(filter(None, some())), lambda: (lambda *a: a)(*some()), lambda: int.from_bytes(some(), 'big'),
):
    attempt(what)
numbers = [1, 2, 3, 4]
numbers[1:3] = some()
numbers += some()
numbers.extend(some())
numbers[::2] = iter(list(numbers[::2]))
print(numbers)
left = iter([0, 5, 6])
print(any(left), list(left))
left = iter([Own(2), Own(0), 7])
print(all(left), list(left))
