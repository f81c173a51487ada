# global, nonlocal, class bodies, comprehensions and names used before assignment.
x = "global"
def f():
    global x, new
    x = "changed"
    new = 1
f()
print(x, new)
class A:
    x = "class"
    def m(self): return x
    l = [x for _ in "a"]
    g = list(x for _ in "a")
print(A().m(), A.l, A.g)
def h():
    try: print(y)
    except UnboundLocalError as e: print(e)
    y = 1
    def inner():
        nonlocal y
        y += 1
    inner()
    return y
print(h())
for text in ("def f():\n x = 1\n global x", "def f(x):\n global x", "def f():\n nonlocal q", "nonlocal q", "def f():\n print(x)\n global x"):
    try: compile(text, "s", "exec")
    except SyntaxError as e: print(e.msg, e.lineno, e.offset)
