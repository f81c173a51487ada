# Nested quotes and fields, conversions, = and format specs with fields.
n, w, d, s = 10, 8, {"a": 1}, "it's"
print(f"{n!r:>{w}}|{n:0{w}b}|{n=}|{n = :>5}|{d['a']}|{'in ' + f'{n + 1}'}|{{}}|{n:{'>'}{w}}")
print(f"{3.14159:.{2}f} {(lambda q: q * 2)(4)} {n!s:^9}| {d!r} {s!a} {'a' if n else 'b'} {[i for i in range(3)]} { {1: 2}[1] }")
print(f"{n:,} {n:#x} {'x':*^{w}} {n / 3 = :.2f} {n = !s}")
print(f'''{
n
}''' f"{'a' 'b'}" "c" rf"\{n}" f"\x41{n}\n".strip())
class F:
    def __format__(self, spec): return f"<{spec}>"
    def __repr__(self): return "F()"
print(f"{F():a{n}b} {F()} {F()!r:>5} {F()=}")
