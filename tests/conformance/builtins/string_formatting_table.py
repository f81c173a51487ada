# One number in many formats, with all three ways of formatting.
for n in (0, 5, -42, 1234567, 255):
    print(f"{n:>10}|{n:<10}|{n:^10}|{n:010}|{n:+}|{n:,}|{n:_}|{n:b}|{n:o}|{n:x}|{n:X}|{n:#x}|{n:e}|{n:.1f}|{n:%}|{n: }|{n:*^12,}")
    print("{:>8}|{:<8}|{:^8}|{:08d}|{:+d}".format(n, n, n, n, n), "%8d|%-8d|%08d|%+d|%x|%o" % (n, n, n, n, n, n) if n >= 0 else "%d" % n)
for f in (0.0, 3.14159, -2.5, 1234567.891, 1e-7):
    print(f"{f:.2f}|{f:8.1f}|{f:<8.1f}|{f:e}|{f:g}|{f:+.1f}|{f:,.2f}|{f:.0%}|{f:010.3f}|{f!r}|{f!s:>12}")
for s in ("", "abc", "日本"):
    print(f"{s:5}|{s:>5}|{s:^5}|{s:*<6}|{s:.2}|{s!r:>8}|{s!a}")
