# cmath: the inverse functions, and what is no number.
import cmath


def short(z):
    return f"{z.real:.12g} {z.imag:.12g}"


for name in ("acos", "acosh", "asin", "asinh", "atan", "atanh"):
    f = getattr(cmath, name)
    print(name, [short(f(z)) for z in (0.5, -0.3j, 1 + 2j, -2 + 0.5j, 3, -4, 0.1 - 5j)])
for call in (lambda: cmath.atanh(1), lambda: cmath.sqrt("a"), lambda: cmath.log(0), lambda: cmath.exp(1000)):
    try:
        print(call())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
