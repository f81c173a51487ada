# := in conditions, comprehensions, arguments and its scope.
if (n := len("abc")) > 2: print(n)
print([y := 1, y ** 2], [last for i in range(3) if (last := i) >= 0], last)
def f(x, **k): return x, k
print(f(z := 5), z, (w := 1, w + 1))
data = iter([3, 2, 0, 1])
while v := next(data): print("v", v)
print(any((hit := w) > 2 for w in [1, 3, 5]), hit)
for text in ("x := 1", "f(a=b:=1)", "[i := 0 for i in range(2)]", "(a.b := 1)", "def f(x=y:=1): pass", "class C: [z := 1 for _ in 'a']", "lambda: x := 1"):
    try: compile(text, "w", "exec"); print(text, "compiles")
    except SyntaxError as e: print(text, "|", e.msg)
