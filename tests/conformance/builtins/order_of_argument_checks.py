# Which of several wrong arguments is told: bounds of slices, bases, byte orders, keywords, iterables.
def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    def __index__(self):
        return 1


class Raises:
    def __index__(self):
        raise LookupError('no')


for what in (
    lambda: b'abc'.find('x', 'y'), lambda: b'abc'.count(5, 1.5), lambda: b'abc'.startswith(None, ()), lambda: (1, 2).index(9, 'a'), lambda: [1].index(9, 1.5), lambda: (1, 2).index(2, -10**20),
    lambda: b'abc'.find(b'c', 10**20), lambda: 'abc'.find('c', -10**20, 10**20), lambda: int([], 99), lambda: int([], 10), lambda: int('a', 10**20), lambda: (5).to_bytes(1, 5),
    lambda: (5).to_bytes(-1, 'x'), lambda: int.from_bytes({1}, 5), lambda: int.from_bytes(iter([1, 2])), lambda: int.from_bytes(5), lambda: int.from_bytes('ab'), lambda: range('a', []),
    lambda: round([], 'x'), lambda: round('a', 10**20), lambda: list(enumerate('ab', True)), lambda: sum(5, 'a'), lambda: sum([], ''), lambda: complex([], 'a'), lambda: b'a b'.split('x', 'y'),
    lambda: b'a b'.split(b' ', maxsplit=Index()), lambda: 'a b c'.rsplit(maxsplit=Index()), lambda: (300).to_bytes(Index(), 'big', signed=True), lambda: (1).to_bytes(length=Index()),
    lambda: b''.join(int), lambda: b''.join(5), lambda: bytearray().extend(5), lambda: bytearray().extend(int), lambda: bytes(int), lambda: bytes([1], None), lambda: str(b'', None),
    lambda: b'ab'.hex(5), lambda: b'ab'.hex('ab'), lambda: b'ab'.hex(5, 'a'), lambda: b'abc'.hex(b'-', 2), lambda: b'ab'.hex('ß'), lambda: b'ab'.index(Index()), lambda: b'ab'.find(Raises()),
    lambda: 'a'.encode('ascii', encoding='x'), lambda: b'a'.split(zz=1, sep=b'a', maxsplit=2), lambda: 'a'.expandtabs(1, tabsize=2), lambda: b'\ta'.expandtabs(tabsize=2),
    lambda: 'abc'.maketrans(1, 2), lambda: 'abc'.maketrans(1, 'b', 3), lambda: slice(1, Raises(), 0).indices(3), lambda: slice(Raises(), 1, 'a').indices(3), lambda: range(9)[Raises():1:0],
    lambda: bytearray(b'ab')['a':0:Raises()], lambda: type('a', 5, {}), lambda: type.__new__(type, 'a', (), 5), lambda: range(9).index(1.5), lambda: range(9).index('a'), lambda: range(9).index(9),
    lambda: bytearray(b'').decode('nothing'), lambda: float.fromhex(5),
):
    attempt(what)
array = bytearray(b'abc')
for key, value in ((5, 'a'), (5, 1), ('a', 1), (0, 300), (10**20, 'a'), (slice(0, 'a'), 5), (slice(0, 1), 5), (slice(0, 1), 'a'), (slice(0, 1), ...), (slice(0, 3, 2), b'a'), (slice(1, 2), b'xyz')):
    attempt(lambda: array.__setitem__(key, value))
    attempt(lambda: array.__delitem__(key))
    print(array)
numbers = [1, 2, 3]
for key, value in ((slice(0, 'a'), 5), (slice(0, 3, 2), int), (slice(0, 3, 0), 5), (slice(0, 3, 2), [1])):
    attempt(lambda: numbers.__setitem__(key, value))
