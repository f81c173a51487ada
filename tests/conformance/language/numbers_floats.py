# Floats print as the shortest text that gives them back.
print(0.1, 0.1 + 0.2, 1.0, 100.0, 1e15, 1e16, 1e17, 123456789012345678.0)
print(1 / 3, 2 / 3, 10 / 2, 1e-4, 1e-5, 1.5e300 * 1e10, 5e-324)
print(7.0 // 2, -7.0 // 2, 7.5 % 2, -7.5 % 2, 2.0**0.5, 2**0.5)
print(round(2.5), round(3.5), round(2.675, 2), round(1234.5678, 2), round(1234, -2), round(-0.5))
print(float("inf"), -float("inf"), float("nan"), float("1e3"), float(" 2.5 "))
print(1e308 * 10, 0.1 + 0.2 == 0.3, 1.0 == 1, int(1e20))
print(float("nan") == float("nan"), max(1, 2.5), min(1.0, 1), sum([0.1] * 10))
print((3.0).is_integer(), 3.7.__class__.__name__, 1_0.5)
# expect-3.13: 0.1 0.30000000000000004 1.0 100.0 1000000000000000.0 1e+16 1e+17 1.2345678901234568e+17
# expect-3.13: 0.3333333333333333 0.6666666666666666 5.0 0.0001 1e-05 inf 5e-324
# expect-3.13: 3.0 -4.0 1.5 0.5 1.4142135623730951 1.4142135623730951
# expect-3.13: 2 4 2.67 1234.57 1200 0
# expect-3.13: inf -inf nan 1000.0 2.5
# expect-3.13: inf False True 100000000000000000000
# expect-3.13: False 2.5 1.0 1.0
# expect-3.13: True float 10.5
