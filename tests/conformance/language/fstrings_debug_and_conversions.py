# f-strings: = with spaces, conversions, format specifications, expressions of all kinds.
x, y, name, items = 3, 4.5, "Zoë", [1, 2]
print(f"{x=} {x = } {x=:>5} {name=!s} {name=!r:>8} {x+y=} {x + y = :.2f} {items[0]=} {items=} {len(items) =}")
print(f"{name!a} {name!r} {name!s:*^9} {x!r:>4} {x:{x}}| {y:{x + 5}.{x - 1}f}| {y:<{10}}| {'a':{'>'}{5}}")
print(f"{x if x > 2 else y} {(lambda v: v * 2)(x)} {[v for v in items]} { {'k': x}['k'] } { {1, 2} & {2} } {x, y} {*items,} {(z := 5)} {z}")
print(f"{x:d}{x:03d}{x:+}{x:b} {y:e} {1e3:g} {1234567:,} {True:d} {None} {...} {print} {int}"[:60], f"{x!r}{y!s}", f"{{}} {{{x}}} }}{{", f"{'{'} {'}'}", f"")
print(f"{x:>{5}}{y:^{10}.{1}f}{'s'!r:<6}|", f'{"nested"} {"a" + "b"}', f"{3 > 2} {3 == 3} {x != y} {not x} {x and y} {x in items} {-x} {x ** 2} {x << 1} {~x} {x // 2}")
print(f"line {x}\n{x}\t\x41 \u00e9 {x}", rf"\n{x}\{x}", fr"{x:\>5}", f"a" "b{x}" f"c{x}", f"""{
    x
    + 1
}""", f"{x:%d}" if False else "", f"{items!r:.3}", f"{' '.join(f'{i:02}' for i in items)}")


class F:
    def __format__(self, spec):
        return f"[{spec}]"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


f = F()
print(f"{f} {f:abc} {f!s} {f!r:>6} {f:{x}{y}} {f=} {f = !s} {f:{'{'}{'}'}} {f:a{x}b{y}c}")
import datetime
print(f"{datetime.date(2024, 1, 2):%d/%m/%Y} {datetime.time(1, 2):%H:%M}")
