# Patterns that are not allowed.
def refused(pattern):
    try:
        compile(f"match x:\n case {pattern}:\n  pass\n", "p.py", "exec")
        print(pattern, "compiles")
    except SyntaxError as error:
        print(pattern, "|", error.msg, error.lineno, error.offset, error.end_offset)


for p in ("a | b", "[a, a]", "{'k': v, 'k': w}", "{**rest, 'a': 1}", "{**_}", "[*a, *b]", "a.b.c", "a + b", "1 + 2", "1 + 2j", "-1", "-a", "f'x'", "Point(x=1, x=2)", "Point(x=1, 2)", "1 as 1", "x as _", "x as a.b", "_ as x", "(a, b) | [b, a]", "(a) | (b, c)", "{a: 1}", "{1 + 2: a}", "call()", "call(*a)", "not x", "...", "a if b", "a, *b, c", "*_", "x | 1", "_ | 1", "(1 | x)", "{1: a, 1.0: b}", "{-1: a}", "None | True", "a: int", "lambda: 0", "[1, 2", "'a' 'b'", "{'a' 'b': 1}", "b'x'", "1j", "a()()", "(x)", "()", "(x,)"):
    refused(p)
for text in ("match x:\n pass", "match x:\n case _:\n  pass\n case 1:\n  pass", "match x:\n case y:\n  pass\n case 1:\n  pass", "match x:\n case 1: pass", "match x\n case 1: pass", "match x:\ncase 1: pass", "match x:\n case 1:\n pass", "match x:\n case 1\n  pass", "match *x:\n case 1: pass", "match *x,:\n case 1: pass", "match x, y:\n case 1, 2: pass", "match (x := 5):\n case 1: pass", "match x: case 1: pass"):
    try:
        compile(text, "p.py", "exec")
        print(repr(text), "compiles")
    except SyntaxError as error:
        print(repr(text), "|", type(error).__name__, error.msg, error.lineno, error.offset)
# expect-3.13: a | b | name capture 'a' makes remaining patterns unreachable 2 7 8
# expect-3.13: [a, a] | multiple assignments to name 'a' in pattern 2 11 12
# expect-3.13: {'k': v, 'k': w} | mapping pattern checks duplicate key ('k') 2 7 23
# expect-3.13: {**rest, 'a': 1} | invalid syntax 2 16 19
# expect-3.13: {**_} | invalid syntax 2 10 11
# expect-3.13: [*a, *b] | multiple starred names in sequence pattern 2 7 15
# expect-3.13: a.b.c compiles
# expect-3.13: a + b | invalid syntax 2 9 10
# expect-3.13: 1 + 2 | imaginary number required in complex literal 2 11 12
# expect-3.13: 1 + 2j compiles
# expect-3.13: -1 compiles
# expect-3.13: -a | invalid syntax 2 8 9
# expect-3.13: f'x' | patterns may only match literals and attribute lookups 2 7 11
# expect-3.13: Point(x=1, x=2) | attribute name repeated in class pattern: x 2 20 21
# expect-3.13: Point(x=1, 2) | positional patterns follow keyword patterns 2 18 19
# expect-3.13: 1 as 1 | invalid pattern target 2 12 13
# expect-3.13: x as _ | cannot use '_' as a target 2 12 13
# expect-3.13: x as a.b | invalid syntax 2 13 14
# expect-3.13: _ as x compiles
# expect-3.13: (a, b) | [b, a] compiles
# expect-3.13: (a) | (b, c) | name capture 'a' makes remaining patterns unreachable 2 8 9
# expect-3.13: {a: 1} | invalid syntax 2 9 10
# expect-3.13: {1 + 2: a} | imaginary number required in complex literal 2 12 13
# expect-3.13: call() compiles
# expect-3.13: call(*a) | invalid syntax 2 12 13
# expect-3.13: not x | invalid syntax 2 7 10
# expect-3.13: ... | invalid syntax 2 7 10
# expect-3.13: a if b compiles
# expect-3.13: a, *b, c compiles
# expect-3.13: *_ | invalid syntax 2 9 10
# expect-3.13: x | 1 | name capture 'x' makes remaining patterns unreachable 2 7 8
# expect-3.13: _ | 1 | wildcard makes remaining patterns unreachable 2 7 8
# expect-3.13: (1 | x) | alternative patterns bind different names 2 8 13
# expect-3.13: {1: a, 1.0: b} | mapping pattern checks duplicate key (1.0) 2 7 21
# expect-3.13: {-1: a} compiles
# expect-3.13: None | True compiles
# expect-3.13: a: int | invalid syntax 2 14 15
# expect-3.13: lambda: 0 | invalid syntax 2 7 13
# expect-3.13: [1, 2 | invalid syntax 2 12 13
# expect-3.13: 'a' 'b' compiles
# expect-3.13: {'a' 'b': 1} compiles
# expect-3.13: b'x' compiles
# expect-3.13: 1j compiles
# expect-3.13: a()() | invalid syntax 2 10 11
# expect-3.13: (x) compiles
# expect-3.13: () compiles
# expect-3.13: (x,) compiles
# expect-3.13: 'match x:\n pass' | SyntaxError invalid syntax 2 2
# expect-3.13: 'match x:\n case _:\n  pass\n case 1:\n  pass' | SyntaxError wildcard makes remaining patterns unreachable 2 7
# expect-3.13: 'match x:\n case y:\n  pass\n case 1:\n  pass' | SyntaxError name capture 'y' makes remaining patterns unreachable 2 7
# expect-3.13: 'match x:\n case 1: pass' compiles
# expect-3.13: 'match x\n case 1: pass' | SyntaxError expected ':' 1 8
# expect-3.13: 'match x:\ncase 1: pass' | IndentationError expected an indented block after 'match' statement on line 1 2 1
# expect-3.13: 'match x:\n case 1:\n pass' | IndentationError expected an indented block after 'case' statement on line 2 3 2
# expect-3.13: 'match x:\n case 1\n  pass' | SyntaxError expected ':' 2 8
# expect-3.13: 'match *x:\n case 1: pass' | SyntaxError invalid syntax 1 9
# expect-3.13: 'match *x,:\n case 1: pass' compiles
# expect-3.13: 'match x, y:\n case 1, 2: pass' compiles
# expect-3.13: 'match (x := 5):\n case 1: pass' compiles
# expect-3.13: 'match x: case 1: pass' | SyntaxError invalid syntax 1 10
