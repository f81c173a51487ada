# The commonest mistakes and where they are reported.
for text in ("if x = 1: pass", "print 'a'", "def f(:", "x = (1, 2", "x = [1, 2)", "for i in range(3) print(i)", "while True print(1)", "class A\n  pass", "return 1", "yield 1", "break", "continue", "1 = x", "f() = 1", "a + b = 1", "None = 1", "def f(a, a): pass", "f(a=1, 2)", "x = 5 5", "else: pass", "elif 1: pass", "try:\n  pass\nx = 1", "from . import *", "a b c", "'abc", "x = \\ 1", "\tx = 1\n  y = 2", "if 1:\nx = 1", "  x = 1", "x = 1\n  y = 2", "del f()", "del 1", "del (a, b), *c", "async x", "await x", "def f():\n await x", "global x, 1", "x: int: str", "{1: 2, 3}", "{1, 2: 3}", "[1, 2", "f(x for x in y, 1)", "1 if 2", "not", "a ? b", "x++", "x =+ ", "a && b", "$x", "x = 0777", "1__0", "0b12", "0xg", "1.e", "1_", "with open(x) as 1: pass", "@\ndef f(): pass", "raise x from", "assert", "pass x", "import a.b as c.d", "from a import (b, c", "print(a b)", "{**a for a in b}", "[*a for a in b]", "*a", "*a = 1", "(*a)", "x = *a", "def f(*): pass", "def f(**k, a): pass", "nonlocal x", "class A(: pass", "a.1", "a..b", "if True:\n  x\n y"):
    try:
        compile(text, "s.py", "exec")
        print(repr(text), "compiles")
    except SyntaxError as e:
        print(repr(text), "|", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset)
