from decimal import (Decimal, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN, ROUND_UP, ROUND_CEILING, ROUND_FLOOR,
                     ROUND_HALF_DOWN, ROUND_05UP, InvalidOperation)

cent = Decimal('0.01')
for text in ('1.005', '1.015', '-1.005', '2.675', '0.125', '-0.125', '1.001', '9.999'):
    n = Decimal(text)
    print(text, [str(n.quantize(cent, rounding=r)) for r in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN, ROUND_UP,
                                                             ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_05UP)])
print(Decimal('12.5').quantize(Decimal('1')), Decimal('13.5').quantize(Decimal('1')), Decimal('1.2').quantize(Decimal('1.000')))
print(round(Decimal('2.675'), 2), round(Decimal('2.5')), round(Decimal('3.5')), int(Decimal('-3.9')))
print(Decimal('3.7').to_integral_value(), Decimal('1.200').normalize(), Decimal('1200').normalize(), Decimal('0.00').normalize())
try:
    Decimal('1e30').quantize(cent)
except InvalidOperation as e:
    print('InvalidOperation', e)
import math
print(math.floor(Decimal('-1.5')), math.ceil(Decimal('-1.5')), math.trunc(Decimal('1.9')))
