# How complex numbers print, format and parse.
for z in (0j, 1j, -1j, 1 + 2j, 1 - 2j, -0.0 + 1j, complex(0.0, -0.0), complex(-0.0, -0.0), 1e20 + 1e-7j, complex("inf"), complex("nan"), complex(float("inf"), float("nan"))):
    print(z, repr(z), [z], z.real, z.imag, z.conjugate())
print(f"{1+2j:.2f} {1+2j:+.1e} {1+2j:>15}| {1+2j:<15}| {1.5-2.5j:g} {3+0j} {1+2j:,.1f}")
for text in ("1+2j", " 1-2j ", "(3+4j)", "j", "-j", "1e3j", "+1.5e-3-2e5j", "inf+nanj", "1_0j", "1 + 2j", "", "1+2", "1j+2", "abc", "()"):
    try:
        print(repr(text), complex(text))
    except ValueError as error:
        print(repr(text), error)
print(complex(1), complex(1, 2), complex(1.5), complex(real=3, imag=4), complex(1j, 1j), complex(True))
for call in ("complex('1', 2)", "complex(1, '2')", "complex([])", "complex(1, 2, 3)", "int(1j)", "float(1j)", "1j < 2j", "1j // 1", "1j % 1", "divmod(1j, 1)", "round(1j)", "1j / 0", "0j ** -1", "abs(1j, 2)", "format(1j, '05')", "format(1j, '=5')", "format(1j, '%')", "max(1j, 2j)"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, type(error).__name__, error)
