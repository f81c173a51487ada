# Methods of floats.
print((2.5).as_integer_ratio(), (0.1).as_integer_ratio(), (-0.75).as_integer_ratio(), (1e300).as_integer_ratio()[1])
print((2.0).is_integer(), (2.5).is_integer(), float("inf").is_integer(), (2.5).conjugate(), (2.5).real, (2.5).imag)
for v in (0.0, -0.0, 1.0, 0.1, -3.75, 1e300, 5e-324, float("inf"), float("nan")):
    print(v, v.hex())
print(float.fromhex("0x1.8p+1"), float.fromhex("-0x1p-1074"), float.fromhex("inf"), float.fromhex("  0x.8  "), float.fromhex("10"))
print((7.5).__floordiv__(2), (7.5).__mod__(-2), (7.5).__divmod__(2), (2.0).__pow__(0.5), (1.0).__eq__(1), (1.0).__lt__("x"))
print((2.7).__trunc__(), (2.7).__floor__(), (2.2).__ceil__(), (-2.7).__trunc__(), (2.5).__round__(), (2.55).__round__(1), (2.5).__int__())
print(round(2.5), round(3.5), round(-2.5), round(0.5), round(1.25, 1), round(1.35, 1), round(1e20, -18), round(5.5, None), round(-0.4))
for bad in (float("inf"), float("nan")):
    for convert in (int, round, float.as_integer_ratio):
        try:
            print(convert(bad))
        except Exception as error:
            print(type(error).__name__, error)
for text in ("", "abc", "1e", "0x10", "1_000.5", "1__0", "  12.5\n", "infinity", "-NaN", "+.5", "5.", ".", "1e400", "-1e400", "1e-400"):
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(error)
