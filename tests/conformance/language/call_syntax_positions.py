# Where some rare mistakes in calls and parameters are reported.
for text in ("dict(x=34, (x for x in range 10), 1)", "f(**x, *)", "def f(*args: *b = (1,)): pass", "if a:", "try: pass", "f'{#}'"):
    try:
        compile(text, "p.py", "exec")
        print(text, "compiles")
    except SyntaxError as error:
        print(text, "|", error.msg, "|", error.lineno, error.offset)
# expect-3.13: dict(x=34, (x for x in range 10), 1) | invalid syntax | 1 12
# expect-3.13: f(**x, *) | Invalid star expression | 1 9
# expect-3.13: def f(*args: *b = (1,)): pass | invalid syntax | 1 17
# expect-3.13: if a: | expected an indented block after 'if' statement on line 1 | 1 6
# expect-3.13: try: pass | expected 'except' or 'finally' block | 1 10
# expect-3.13: f'{#}' | '{' was never closed | 1 3
