from decimal import Decimal, getcontext, localcontext

a, b = Decimal('1.10'), Decimal('2.205')
print(a + b, a - b, a * b, a / b, b // a, b % a, -a, abs(-a), +a)
print(Decimal('0.1') + Decimal('0.2') == Decimal('0.3'), 0.1 + 0.2 == 0.3)
print(Decimal(1) / Decimal(3), Decimal(2) / 7, Decimal(10) / 4, 1 / Decimal(8))
print(Decimal(2) ** 10, Decimal(2) ** -2, Decimal('1.1') ** 20, Decimal(2) ** Decimal('0.5'))
print(Decimal(2).sqrt(), Decimal('0.25').sqrt(), Decimal(144).sqrt())
print(Decimal(1).exp(), Decimal(10).ln(), Decimal(1000).log10(), Decimal(2).log10())
with localcontext() as ctx:
    ctx.prec = 50
    print(Decimal(1) / 7, Decimal(2).sqrt())
getcontext().prec = 6
print(Decimal(1) / 7, Decimal('123456789') + 1, Decimal('3.1415926535') * 1)
print(sum([Decimal('1.1')] * 3), divmod(Decimal(7), 2), Decimal(-7) // 2, Decimal(-7) % 2)
print(max(Decimal(1), Decimal(2)), sorted([Decimal(3), Decimal('1.5'), 2]))
print(Decimal('1e500') * Decimal('1e-500'), Decimal('1E+3') + 1, Decimal('-0'), Decimal(0) * -1)
