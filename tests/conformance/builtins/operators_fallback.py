"""Operators: NotImplemented, reflected methods, augmented assignment, errors."""


class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return f'add {self.x}' if isinstance(other, (int, V)) else NotImplemented

    def __radd__(self, other):
        return f'radd {other}'

    def __mul__(self, other):
        return NotImplemented

    def __rmul__(self, other):
        return f'rmul {other}'

    def __sub__(self, other):
        return f'sub {other}'

    def __isub__(self, other):
        self.x -= other
        return self

    def __matmul__(self, other):
        return f'matmul {other}'

    def __pow__(self, n, m=None):
        return f'pow {n} {m}'

    def __neg__(self):
        return 'neg'

    def __invert__(self):
        return 'invert'

    def __divmod__(self, other):
        return 'divmod'

    def __rfloordiv__(self, other):
        return f'rfloordiv {other}'

    def __lshift__(self, n):
        return f'lshift {n}'

    def __rand__(self, other):
        return f'rand {other}'


v = V(10)
print(v + 1, v + v, 1 + v, 'a' + v, [1] + v, 2 * v, 'ab' * v, [1] * v, v - 1, v @ 3, v ** 2, pow(v, 2, 3), -v, ~v, divmod(v, 1), 7 // v, v << 2, 6 & v, None + v)
v -= 3
print(v.x)
v += 1
print(v)
for text in ["V(1) + 'a'", 'V(1) * 2', 'V(1) * V(2)', 'V(1) / 2', '1 - V(1)', '+V(1)', 'V(1) | 1', 'divmod(1, V(1))', 'V(1) < 2', 'V(1)[0]', 'len(V(1))', 'V(1)()', 'abs(V(1))', 'int(V(1))', 'round(V(1))']:
    try:
        print(eval(text))
    except TypeError as error:
        print(text, '→', error)
