# Assignment expressions: where the name lives.
if (n := len("hello")) > 3:
    print("long", n)
print([y := 1, y**2, y + 1], y)
data = [1, 5, 2, 8]
print([m for x in data if (m := x * 2) > 4], m, any((hit := x) > 4 for x in data), hit)
while (chunk := data[:2]):
    data = data[2:]
    print(chunk)


def f():
    total = 0
    partial = [total := total + v for v in range(5)]
    return partial, total


print(f(), (z := 3) + z, f"{(w := 5)} {w}", (lambda: (q := 2) * q)())


def g():
    global made
    [made := i for i in range(3)]


g()
print(made)
print((a := 1, b := 2), a, b, [c := 3], {"k": (v := 4)}, {(s := 1)}, c, v, s)
x = (yield_like := [1, 2])[0]
print(x, yield_like, (t := (1, 2)), t)


def h(p=(default := 7)):
    return p


print(h(), default, print(u := "printed"), u)
for text in ("x := 1", "(x.y := 1)", "(x[0] := 1)", "[i := 0 for i in range(3)]", "[[j := 0 for i in range(5)] for j in range(5)]", "class C: [x := i for i in range(3)]", "f(a=b := 1)", "lambda: x := 1", "(a, b := 1)", "((a, b) := 1)", "def f(x=y := 1): pass", "(x := 1) = 2", "(x := 1) += 2", "[x for x in (y := [1])]", "x = y := 1", "assert x := 1", "(1 := 2)", "{k := 1: 2}", "a[b := 1]", "(x := 1 for x in [])", "del (x := 1)", "with (x := 1) as y: pass", "(True := 1)", "(__debug__ := 1)"):
    try:
        compile(text, "p.py", "exec")
        print(text, "compiles")
    except SyntaxError as error:
        print(text, "|", error.msg, "|", error.lineno, error.offset, error.end_offset)
