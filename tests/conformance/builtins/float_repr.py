"""The shortest text that reads back as the same float."""
for x in [0.0, -0.0, 1.0, 0.1, 0.1 + 0.2, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 1e17, 123456789012345680.0, 1.5e300, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 0.0001, 0.00001, 1e-7, 12345.678, 1e22, 1e23, float('inf'), float('-inf'), float('nan')]:
    print(x, repr(x), str(-x))
