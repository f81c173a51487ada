from decimal import Decimal, InvalidOperation, DivisionByZero, getcontext

for text in ('0', '-0.0', '1e5', '1E-10', '123.4500', '.5', '5.', '  7 ', '1_000.5', 'Infinity', '-inf', 'nan', 'sNaN12',
             '0e3', '0.000001', '0.0000001', '-1.2E+7'):
    d = Decimal(text)
    print(repr(d), d, d.as_tuple(), bool(d))
for n in (5, -17, 0.1, 0.5, 1e20, True):
    print(repr(Decimal(n)))
print(repr(Decimal((0, (1, 2, 3), -2))), repr(Decimal.from_float(0.25)))
d = Decimal('1234567.891')
for spec in ('', '.2f', ',.2f', '+.1f', '010.1f', '>15', '<15', '^15.1f', 'e', '.3e', 'g', '.3g', '%', '.1%', ',', '015,.2f'):
    print(spec, f'[{d:{spec}}]')
print(f'{Decimal("0.5"):.0f} {Decimal("1.5"):.0f} {Decimal("1e3"):f} {Decimal("-0.001"):.2f}')
for bad in ('abc', '', '1.2.3', '--1', '1e'):
    try:
        Decimal(bad)
    except InvalidOperation as e:
        print(bad, type(e).__name__, e)
try:
    Decimal(1) / 0
except DivisionByZero as e:
    print(type(e).__name__, e, isinstance(e, ZeroDivisionError))
try:
    Decimal(0) / 0
except InvalidOperation as e:
    print(type(e).__name__, e)
print(Decimal('1.0') == Decimal('1.00'), Decimal('1.0') == 1, Decimal('0.5') == 0.5, Decimal('0.1') == 0.1, Decimal('0.1') < 0.2)
print(hash(Decimal('1.0')) == hash(1), hash(Decimal('0.5')) == hash(0.5), {Decimal(1): 'x'}[1])
print(Decimal('nan') == Decimal('nan'), Decimal('inf') > 10, Decimal('1.50').as_integer_ratio(), float(Decimal('1.5')))
print(getcontext())
