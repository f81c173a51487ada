"""Rational numbers."""

from decimal import Decimal
import functools
import math
import numbers
import operator
import re
import sys

__all__ = ['Fraction']

_FORMAT = re.compile(r'\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)'
                     r'(?:(?:/(?P<denom>\d+(_\d+)*))?|(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:E(?P<exp>[-+]?\d+(_\d+)*))?)\s*\Z',
                     re.IGNORECASE)


class Fraction(numbers.Rational):
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, str):
                m = _FORMAT.match(numerator)
                if m is None:
                    raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
                numerator, denominator = int(m['num'] or '0'), 1
                if m['denom']:
                    denominator = int(m['denom'])
                else:
                    if m['decimal']:
                        digits = m['decimal'].replace('_', '')
                        scale = 10 ** len(digits)
                        numerator = numerator * scale + int(digits)
                        denominator *= scale
                    if m['exp']:
                        exponent = int(m['exp'])
                        if exponent >= 0:
                            numerator *= 10 ** exponent
                        else:
                            denominator *= 10 ** -exponent
                if m['sign'] == '-':
                    numerator = -numerator
            elif isinstance(numerator, (float, Decimal)):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError('argument should be a string or a Rational instance')
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator, self._denominator = numerator // g, denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio()) if isinstance(dec, Decimal) else cls(dec)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    real = property(lambda self: +self)
    imag = property(lambda self: 0)

    def conjugate(self):
        return +self

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __format__(self, spec):
        if not spec:
            return str(self)
        if spec[-1] in 'eEfFgG%':
            digits = re.search(r'\.(\d+)', spec)
            places = int(digits[1]) if digits else 6
            from decimal import Context, localcontext
            with localcontext(Context(prec=len(str(abs(self._numerator))) + len(str(self._denominator)) + places + 10)):
                exact = Decimal(self._numerator) / Decimal(self._denominator)
                return format(exact, spec if digits else spec[:-1] + '.6' + spec[-1])
        if spec[-1].isdigit() or spec[-1] in '<>^=':
            return format(str(self), spec if spec[0] in '<>^' or spec[1:2] in '<>^' else '>' + spec)
        raise ValueError(f"Invalid format specifier {spec!r} for object of type 'Fraction'")

    def __hash__(self):
        modulus = 2 ** 61 - 1
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            hashed = 314159
        else:
            hashed = hash(hash(abs(self._numerator)) * inverse)
        hashed = hashed if self._numerator >= 0 else -hashed
        return -2 if hashed == -1 else hashed

    def __add__(self, other):
        return _operate(self, other, _add, operator.add)

    def __radd__(self, other):
        return _reflect(self, other, _add, operator.add)

    def __sub__(self, other):
        return _operate(self, other, _sub, operator.sub)

    def __rsub__(self, other):
        return _reflect(self, other, _sub, operator.sub)

    def __mul__(self, other):
        return _operate(self, other, _mul, operator.mul)

    def __rmul__(self, other):
        return _reflect(self, other, _mul, operator.mul)

    def __truediv__(self, other):
        return _operate(self, other, _div, operator.truediv)

    def __rtruediv__(self, other):
        return _reflect(self, other, _div, operator.truediv)

    def __floordiv__(self, other):
        return _operate(self, other, _floor, operator.floordiv)

    def __rfloordiv__(self, other):
        return _reflect(self, other, _floor, operator.floordiv)

    def __mod__(self, other):
        return _operate(self, other, _mod, operator.mod)

    def __rmod__(self, other):
        return _reflect(self, other, _mod, operator.mod)

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __pow__(self, other):
        if isinstance(other, numbers.Rational):
            if other.denominator == 1:
                power = other.numerator
                if power >= 0:
                    return Fraction(self._numerator ** power, self._denominator ** power)
                if self._numerator == 0:
                    raise ZeroDivisionError(f'Fraction({self._denominator ** -power}, 0)')
                return Fraction(self._denominator ** -power, self._numerator ** -power)
            return float(self) ** float(other)
        if isinstance(other, (float, complex)):
            return float(self) ** other
        return NotImplemented

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if isinstance(other, numbers.Rational):
            return Fraction(other) ** self
        return other ** float(self)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    __trunc__ = __int__

    def __float__(self):
        return self._numerator / self._denominator

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator or rest * 2 == self._denominator and floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __eq__(self, other):
        if isinstance(other, numbers.Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, float):
            return self == Fraction(other) if math.isfinite(other) else 0.0 == other
        if isinstance(other, complex) and other.imag == 0:
            return self == other.real
        return NotImplemented

    def _order(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(0.0, other) if not math.isfinite(other) else op(self, Fraction(other))
        return NotImplemented

    def __lt__(self, other):
        return self._order(other, operator.lt)

    def __gt__(self, other):
        return self._order(other, operator.gt)

    def __le__(self, other):
        return self._order(other, operator.le)

    def __ge__(self, other):
        return self._order(other, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _operate(a, b, exact, fallback):
    if isinstance(b, Fraction):
        return exact(a, b)
    if isinstance(b, int):
        return exact(a, Fraction(b))
    if isinstance(b, float):
        return fallback(float(a), b)
    if isinstance(b, complex):
        return fallback(complex(float(a)), b)
    return NotImplemented


def _reflect(b, a, exact, fallback):
    if isinstance(a, numbers.Rational):
        return exact(Fraction(a), b)
    if isinstance(a, float):
        return fallback(a, float(b))
    if isinstance(a, complex):
        return fallback(a, complex(float(b)))
    return NotImplemented


def _add(a, b):
    return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)


def _sub(a, b):
    return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)


def _mul(a, b):
    return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)


def _div(a, b):
    if b._numerator == 0:
        raise ZeroDivisionError(f'Fraction({b._denominator}, 0)')
    return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)


def _floor(a, b):
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _mod(a, b):
    return Fraction(a._numerator * b._denominator % (b._numerator * a._denominator), a._denominator * b._denominator)
