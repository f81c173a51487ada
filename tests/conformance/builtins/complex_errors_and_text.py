# Complex arithmetic and text.
print(1 + 2j, -1j, complex(0, -0.0), complex("1+2j"), complex("-j"), complex(1.5), 1j ** 2, (1 + 2j) * (3 - 1j), (1 + 2j) / (1 - 1j), abs(3 + 4j), (1 + 2j).conjugate(), (1 + 2j).real, 2j.imag, 1j == 1j, 1 + 0j == 1, hash(1 + 0j) == hash(1), bool(0j), repr(1e20 + 1e-7j), complex(float("inf"), float("nan")), {1j: 1}[1j])
for f in (lambda: 1j < 2j, lambda: int(1j), lambda: float(1j), lambda: 1j % 2, lambda: 1j // 1, lambda: complex("a"), lambda: complex("1", 2), lambda: 1j / 0, lambda: 0j ** -1, lambda: round(1j), lambda: complex([])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
