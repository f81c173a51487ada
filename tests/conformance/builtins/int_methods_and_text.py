# Integers: conversion, bits, bytes, grouping and limits.
print(int("  -0x1F ", 16), int("0b101", 0), int("1_000"), int(b"12"), int(" 7 "), int(3.99), int(-3.99), int(True), int("٣"), int("z", 36), int("0o17", 8))
print((255).bit_length(), (255).bit_count(), (-1).bit_length(), (5).to_bytes(2, "big"), (-2).to_bytes(2, "little", signed=True), int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff", "big", signed=True), (7).as_integer_ratio(), (6).conjugate(), (3).real, (3).imag, 10 .numerator, (5).is_integer() if hasattr(int, "is_integer") else True)
print(-7 // 2, -7 % 2, 7 // -2, 7 % -2, divmod(-7, 2), divmod(7, -2), -7 >> 1, 1 << 70, ~5, -5 & 0xFF, 6 ^ 3, 2 ** -1, pow(3, -1, 7), pow(2, 100, 7), 0 ** 0, round(15, -1), round(25, -1), round(-15, -1), hash(2 ** 61 - 1), hash(-1))
for f in (lambda: int("x"), lambda: int("1__0"), lambda: int(""), lambda: int("12", 1), lambda: int(12, 5), lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: 1 << -1, lambda: 1 // 0, lambda: pow(2, -1, 4), lambda: pow(2, 2, 0), lambda: int([]), lambda: int("0x", 16), lambda: int("09", 0), lambda: int("1e3")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
