# Fractions.
from fractions import Fraction as F
import math

print(F(3, 6), F('3/7'), F('1.25'), F(1.1).limit_denominator(100), F(2) ** -2, F(1, 3) == 1 / 3, F(1, 2) == 0.5)
print(sum([F(1, n) for n in range(1, 6)]), F(7, 2) // 1, F(7, 2) % 1, -F(1, 2), abs(F(-3, 4)), round(F(7, 2)), math.floor(F(-1, 2)), math.ceil(F(1, 2)), float(F(1, 8)))
print(F(3, 4).numerator, F(3, 4).denominator, F(3, 4) < F(4, 5), sorted([F(1, 2), F(1, 3), 0.4]), hash(F(1, 2)) == hash(0.5), str(F(5)), repr(F(5, 3)), f'{float(F(1, 3)):.3f}', F(5, 3).as_integer_ratio())
for wrong in (lambda: F(1, 0), lambda: F('x'), lambda: F(1.5, 2)):
    try:
        wrong()
    except (ZeroDivisionError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
