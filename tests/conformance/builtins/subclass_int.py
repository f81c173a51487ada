"""Subclasses of int and float keep their class only where Python says so."""


class Meters(int):
    def __new__(cls, value, unit='m'):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f'{int(self)}{self.unit}'

    def __add__(self, other):
        return Meters(int(self) + int(other), self.unit)


class Plain(int):
    pass


class F(float):
    pass


m = Meters(5, 'km')
print(m, repr(m), m + 3, m * 2, m.unit, m == 5, hash(m) == hash(5), {5: 'five'}[m], m < 6, [10, 20, 30, 40, 50, 60][m], isinstance(m, int), type(m + 1).__name__, type(m * 1).__name__, type(-m).__name__, f'{m:03d}', '%d' % m, str(m), sum([m, m]))
p = Plain(7)
print(p, p + 1, type(p + 1).__name__, type(p).__name__, p.bit_length(), Plain('12') // 5, range(p), 'ab' * Plain(2), abs(Plain(-3)), bool(Plain(0)), p.real, sorted([Plain(3), 1, Plain(2)]), int(p), type(int(p)).__name__, Plain(2**70) + 1)
f = F(2.5)
print(f, f * 2, type(f * 2).__name__, round(f), F('1e3'), f == 2.5, f.is_integer(), f'{f:.3f}', max(f, 1), float(f))
