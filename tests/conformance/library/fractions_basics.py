from fractions import Fraction
from decimal import Decimal
import math

print(Fraction(3, 6), repr(Fraction(-4, 8)), Fraction('3/4'), Fraction(' -1.25 '), Fraction('1e-3'), Fraction(0.5), Fraction(Decimal('0.1')))
a, b = Fraction(1, 3), Fraction(2, 5)
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** 2, a ** -2, 2 ** Fraction(3), -a, abs(-a), +a)
print(a + 1, 1 - a, a * 0.5, a == 1 / 3, Fraction(1, 2) == 0.5, a < b, a > 0.3, sorted([b, a, 0]))
print(float(a), int(Fraction(7, 2)), round(Fraction(7, 2)), round(Fraction(5, 2)), round(Fraction(22, 7), 2), math.floor(-a), math.ceil(a))
print(Fraction(math.pi).limit_denominator(100), Fraction('3.1415926').limit_denominator(1000), a.numerator, a.denominator)
print(hash(Fraction(2)) == hash(2), hash(Fraction(1, 2)) == hash(0.5), Fraction(1, 2) in {0.5}, sum([Fraction(1, n) for n in range(1, 8)]))
for bad in ((1, 0), ('x',), (1.5, 2), ('1/0',)):
    try:
        Fraction(*bad)
    except (ZeroDivisionError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(divmod(Fraction(7, 2), Fraction(2, 3)), bool(Fraction(0)), Fraction(3, 4).as_integer_ratio())
