"""What has an __index__ is a byte for `in`; a sequence is asked by a machine's number before it says that it has no items to change."""
import functools


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def change(sequence, key):
    sequence[key] = 1


def remove(sequence, key):
    del sequence[key]


for data in (b'xy', bytearray(b'xy')):
    for value in (120, 5, 300):
        attempt(lambda: Index(value) in data)
    attempt(lambda: 'x' in data)
for sequence in ('abc', (1, 2), b'ab', range(3), {1}, None):
    for key in (0, 10**30, -10**30):
        attempt(lambda: change(sequence, key))
        attempt(lambda: remove(sequence, key))
print(1j ** 2j, (1 + 2j) ** (3 + 1j), (-1.5 + 2j) ** (-0.3 - 1j), (2 + 0j) ** 1j)
print({}.__lt__({}), {}.__ge__({1: 2}))


@functools.total_ordering
class Sized(dict):
    def __lt__(self, other):
        return len(self) < len(other)


attempt(lambda: Sized(a=1) <= Sized())  # dict has a __le__ of its own, which total_ordering() leaves
print(Sized() < Sized(a=1), functools.total_ordering(type('Plain', (dict,), {})).__name__)
