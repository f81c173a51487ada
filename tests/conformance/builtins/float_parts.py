"""as_integer_ratio, hex, fromhex, is_integer."""
for x in [0.0, -0.0, 1.0, 0.1, -2.5, 1e300, 5e-324, 3.0, 2**-1074, 1e22]:
    print(x.as_integer_ratio(), x.hex(), float.fromhex(x.hex()) == x, x.is_integer(), x.real, x.imag, x.conjugate())
print(float.fromhex('0x1.8p3'), float.fromhex('-0x.1p0'), float.fromhex('inf'), float.fromhex('ff'))
for action in [lambda: float('inf').as_integer_ratio(), lambda: float.fromhex('zz')]:
    try:
        action()
    except (OverflowError, ValueError) as error:
        print(error)
