# Starred targets, nested targets, in loops, calls, displays and returns.
a, *b, c = range(5)
(d, e), [f, *g] = (1, 2), "xyz"
*h, = "ab"
print(a, b, c, d, e, f, g, h)
for i, (j, *k) in enumerate([(1, 2, 3), "ab"]): print(i, j, k)
def r(): return 1, *[2, 3]
print(r(), [*range(2), *"ab"], {**{"a": 1}, "b": 2, **{"a": 3}}, {*[1, 1], 2}, (*{}, 0))
x = [0, 1, 2]
i = 0
i, x[i] = 1, 9
print(i, x)
x[0], x[-1] = x[-1], x[0]
print(x, [*map(lambda p: (lambda q, *s: (q, s))(*p), [(1, 2, 3)])])
for text in ("a, b = 1", "a, b = 1, 2, 3", "a, *b, c = [1]", "[a, b] = {1}", "a, b = 'x'"):
    try: exec(text)
    except (TypeError, ValueError) as e: print(text, "|", e)
