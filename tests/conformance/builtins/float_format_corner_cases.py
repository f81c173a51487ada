# Format specifications of floats at their limits.
values = (0.0, -0.0, 1.0, 1.5, 2.5, 0.1, 1e-7, 123456789.0, 1e16, 1e22, 1.7976931348623157e308, 5e-324)
for v in values:
    print(f"{v} {v:g} {v:e} {v:.0f} {v:.0e} {v:.3g} {v:+.1f} {v:#.0f} {v:n}" if abs(v) < 1e30 else f"{v} {v:g} {v:e} {v:.2e}")
for v in (float("inf"), float("-inf"), float("nan")):
    print(f"{v} {v:f} {v:F} {v:e} {v:E} {v:g} {v:G} {v:+} {v:8.2f}| {v:08.2f}| {v:<8}| {v:%}")
print(f"{0.5:%} {0.256:.1%} {1.0:.0%} {12.345:10.1%}|")
print(f"{1234567.891:,} {1234567.891:,.2f} {1234567.891:_.1f} {1234.5:012,.1f} {-1234.5:012,.1f}")
print(f"{3.14159:10} {3.14159:<10}| {3.14159:^10}| {3.14159:*>10} {3.14159:=+10.2f} {-3.14159:=10.2f} {3.14159:010.3f}")
print(f"{1e100:.5g} {123456.0:.3g} {0.00001234:.3g} {1.0:#g} {1.0:#.3g} {100000.0:g} {1000000.0:g} {1e-5:g} {1e-4:g}")
print(f"{-0.0001:.2f} {-0.0001:z.2f} {-0.0:z} {0.0:-} {0.0: } {1.0: }")
print("%.3f %8.2f|%-8.2f|%+f %e %G %g %%" % (2 / 3, 2.5, 2.5, 1.0, 12345.678, 1e-10, 1e20))
print(repr(1e16), repr(1e15), repr(123456789012345680.0), repr(1e-4), repr(1e-5), str(1.0), repr(2.0**70), 0.1 + 0.2, 1e23, 9007199254740993.0)
for spec in ("d", "x", "s", ".2d", ",e,", "q", "5.", ".", "+s"):
    try:
        print(spec, format(1.5, spec))
    except Exception as error:
        print(spec, type(error).__name__, error)
