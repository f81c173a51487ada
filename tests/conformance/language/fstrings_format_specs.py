# The format mini-language.
n, x = 1234567, 3.14159265
print(f"{n:,} {n:_} {n:d} {n:x} {n:X} {n:o} {n:b} {n:#x} {n:e}")
print(f"{n:>12}|{n:<12}|{n:^12}|{n:012}|{n:+}|{-n:+}|{n: }")
print(f"{x:.3f} {x:10.2f}|{x:<10.2f}|{x:+.1f} {x:e} {x:.2e} {x:g} {x:.3g}")
print(f"{0.256:.1%} {0.5:%} {2.5:.0f} {3.5:.0f} {-0.0:.1f}")
print(f"{'left':<8}|{'right':>8}|{'mid':^8}|{'fill':*^10}|{'cut off':.3}|")
print(f"{True} {True:d} {None} {[1, 'a']} {('t',)} {5:03d} {5:>3}|{5:*<4}")
print(f"{1e10} {1e16} {1e-5} {123456789.123:,.2f} {1000000:,}")
print(f"{255:08b} {255:#010x} {3:5.1f}| {'ab':5}|{7:5}|")
print(f"{1.0} {100.0:g} {1e100:g} {0.1 + 0.2} {1/3:.10f} {10:.1f}")
print(format(42, "5d"), format("s", ">4"), format(2.5, ".2f"))
try:
    f"{'text':d}"
except ValueError as error:
    print(error)
