# Money.
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation, getcontext, localcontext, setcontext

prices = [Decimal('19.99'), Decimal('5.01'), Decimal('0.10')]
total = sum(prices)
tax = (total * Decimal('0.19')).quantize(Decimal('0.01'), rounding=ROUND_HALF_UP)
print(total, tax, total + tax, 0.1 + 0.2, Decimal('0.1') + Decimal('0.2') == Decimal('0.3'))
for mode in (ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP):
    print(Decimal('2.345').quantize(Decimal('0.01'), mode), Decimal('-2.345').quantize(Decimal('0.01'), mode))
print(Decimal(1) / 3, Decimal('1.10').normalize(), Decimal('1E2') + 1, -Decimal('0'), Decimal('3.7') // 1, Decimal('-7') % 3, divmod(Decimal(7), 2), Decimal(2) ** 10)
for wrong in (lambda: Decimal(1) / 0, lambda: Decimal('abc'), lambda: Decimal(1) + 1.5):
    try:
        print(wrong())
    except (DivisionByZero, InvalidOperation, TypeError) as e:
        print(type(e).__name__)
with localcontext(Context(prec=5)) as ctx:
    print(Decimal(22) / 7, ctx.prec, getcontext().prec)
print(f'{Decimal("1234.5"):>12,.2f}|', str(Decimal('1E-7')), Decimal('12.50').to_eng_string(), Decimal(5).compare(Decimal(6)), Decimal('1.5').as_integer_ratio(), Decimal.from_float(0.5), max(prices), sorted(prices)[0], round(Decimal('1.25'), 1), int(Decimal('9.99')), hash(Decimal(1)) == hash(1))
