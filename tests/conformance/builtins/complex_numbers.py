"""Complex numbers: arithmetic, text, attributes."""
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, -a, +a, abs(a), a.real, a.imag, a.conjugate())
print(a == 3 + 4j, a == 3, complex(3, 0) == 3, hash(complex(3, 0)) == hash(3), bool(0j), bool(a))
print(complex('1+2j'), complex('-3j'), complex('4'), complex(' (1e2-1.5j) '), complex(2), complex(1, 2), complex())
print(1j * 1j, a ** 2, (1 + 1j) ** 3, 2 ** (1 + 0j), 1j ** 0, repr(-0j), repr(complex(-0.0, 2)), 1e20j)
print(f'{a:.2f} {a} {b:>12} {a:g}', [1j, -1.5 + 0j])
for action in [lambda: a < b, lambda: a // b, lambda: a % b, lambda: int(a), lambda: a / 0, lambda: complex('a')]:
    try:
        action()
    except (TypeError, ZeroDivisionError, ValueError) as error:
        print(type(error).__name__)
