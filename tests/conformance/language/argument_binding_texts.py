# Every way to call a function wrongly.
def f(a, b, /, c, d=4, *, e, g=7): return a, b, c, d, e, g
print(f(1, 2, 3, e=5), f(1, 2, c=3, e=5, g=8), f(*(1, 2, 3), **{"e": 9}))
for text in ("f()", "f(1)", "f(1, 2, e=1)", "f(1, 2, 3)", "f(1, 2, 3, 4, 5, e=1)", "f(1, b=2, c=3, e=1)", "f(1, 2, 3, c=3, e=1)", "f(1, 2, 3, e=1, zz=2)", "f(*5)", "f(**5)", "f(1, 2, 3, **{'e': 1}, **{'e': 2})", "f(**{1: 2})", "(lambda: 0)(1)", "(lambda x: 0)(1, 2)", "(lambda *a, k: 0)(1)", "(lambda *, k, l: 0)()"):
    try: print(text, eval(text))
    except TypeError as e: print(text, "|", e)
