# repr gives every float back.
for x in (0.1, 1 / 3, 1e23, 123456789.123, 5e-324, 1.7976931348623157e308, 2**53 + 2.0, 1e-5, 123e-7, 1e15, 1e16, 1e17, 100.0, 1e2, 0.1 + 0.7):
    print(repr(x), float(repr(x)) == x, str(x) == repr(x), f"{x}" == str(x), f"{x!r:>25}")
