# Arithmetic with complex numbers.
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, -a, +a, abs(a), a == b, a != b, bool(0j), bool(a))
print(a + 1, 1 - a, 2 * a, a / 2, 1 / a, a + 1.5, True + a, a**2, a**0, a**-1, 2**a, a**0.5, 1j**2, (1 + 1j) ** 3)
print(a.real, a.imag, a.conjugate(), (5).conjugate(), hash(3 + 0j), hash(1j) == hash(complex(0, 1)), a == 3, complex(3, 0) == 3.0)
print(sum([1j, 2, 3.5]), sum((a, b), 0j), 1j * 1j, 1j / 1j, (2 + 0j) ** 3, isinstance(1j, complex), type(a * 1))
print([abs(complex(x, y)) for x, y in ((3, 4), (5, 12), (0, 0), (-1, 0))], abs(complex(float("inf"), 1)))
print((1e200 + 1e200j) / (1e200 + 1e200j), 0j == -0j, complex(1, -0.0), -(1 + 0j), 1j - 1j)
print(complex.__name__, (1j).__class__, 1j in [1j], {1j: "unit"}[1j], a.__add__(b), a.__eq__(b), a.__lt__(b))
