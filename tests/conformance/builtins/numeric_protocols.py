"""__int__, __float__, __index__, __complex__, __round__, __trunc__ and friends."""
import math


class N:
    def __int__(self):
        return 41

    def __float__(self):
        return 2.5

    def __index__(self):
        return 3

    def __complex__(self):
        return 1 + 2j

    def __round__(self, n=None):
        return f'round {n}'

    def __abs__(self):
        return 'abs'

    def __bool__(self):
        return False

    def __len__(self):
        return 7

    def __hash__(self):
        return 99

    def __floor__(self):
        return 'floor'

    def __ceil__(self):
        return 'ceil'


n = N()
print(int(n), float(n), complex(n), round(n), round(n, 2), abs(n), bool(n), len(n), hash(n), hex(n), bin(n), oct(n), math.floor(n), math.ceil(n), math.sqrt(n))
print([10, 20, 30, 40][n], 'abcdef'[n], list(range(n)), 'ab' * 3, [1, 2, 3, 4][:n], bytes(n), (5, 6, 7, 8)[n], 'abcdefgh'[n:], list(range(n, 10, n)))


class OnlyIndex:
    def __index__(self):
        return 5


class BadInt:
    def __int__(self):
        return 'x'

    def __len__(self):
        return -1

    def __hash__(self):
        return 'x'

    def __index__(self):
        return 1.5


print(int(OnlyIndex()), float(OnlyIndex()), complex(OnlyIndex()))
for action in [lambda: int(BadInt()), lambda: len(BadInt()), lambda: hash(BadInt()), lambda: [1][BadInt()], lambda: int(object()), lambda: float(object()), lambda: [1]['a'], lambda: len(5), lambda: round('a')]:
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error)[:60])
