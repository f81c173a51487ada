# Floats: shortest text, rounding to even, special values and conversions.
print(0.1 + 0.2, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, 2 / 3, 1.0, -0.0, 1e22, 1e23, float("1_0.5"), float(" inf "), float("-nan"), 100000000000000000000.0)
print(round(0.5), round(1.5), round(2.5), round(2.675, 2), round(-0.5), round(1234.5678, -2), round(1e300, 2), round(5.0), round(1.25, 1), round(float("inf"), 2))
print((0.5).as_integer_ratio(), (2.0).is_integer(), (0.1).hex(), float.fromhex("0x1.8p1"), float.fromhex("-0x.8"), 7.5 // 2, -7.5 // 2, 7.5 % -2, divmod(-7.5, 2), 2.0 ** 0.5, (-8) ** (1 / 3), 1e308 * 10, -1e308 * 10, 0.0 == -0.0, float("nan") == float("nan"), hash(0.5), hash(1.0) == hash(1))
for f in (lambda: int(float("nan")), lambda: int(float("inf")), lambda: float("x"), lambda: float(""), lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: float(10 ** 400), lambda: round(float("nan")), lambda: (1.5).hex(1), lambda: float.fromhex("zz"), lambda: 1.5 << 1):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
