# a if b else c, nested and in odd places.
f = lambda n: "neg" if n < 0 else "zero" if n == 0 else "pos"
print([f(n) for n in (-1, 0, 1)], (1 if 0 else 2) + 3, 1 if 0 else 2 + 3, [x if x else None for x in (0, 1)], {("a" if 1 else "b"): 2 if 0 else 3}, (lambda: 1 if 0 else 2)(), "x" if [] else "y", print("a") if 0 else "no print", f"{1 if 1 else 2}", (1, 2) if 1 else 3, not 1 if 1 else 2)
