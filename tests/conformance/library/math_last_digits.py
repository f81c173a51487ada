# The elementary functions of math to the last digit; large angles; logarithms of large ints.
import math

values = [0.1, 0.25, 0.7, 1, 1.5, 2, 3, 5, 7.3, 10, 12.5, 42, 99.9]
for name in ("exp", "log", "log2", "log10", "sin", "cos", "tan", "atan", "cosh", "tanh", "asinh"):
    f = getattr(math, name)
    print(name, [f(x) for x in values])
for name in ("asin", "acos"):
    f = getattr(math, name)
    print(name, [f(x / 16) for x in range(-16, 17, 3)])
print([math.atan2(y, x) for y in (-2, -0.5, 0.0, 3) for x in (-7, -0.0, 0.3, 9)])
print([math.hypot(x, 1.7) for x in values], math.hypot(3, 4, 12))
print(math.exp(1) == math.e, math.exp(-745), math.exp(709.5), math.exp2(10))
print(math.sin(1e22), math.cos(1e22), math.sin(2.0**60))
print(math.log(10**400), math.log2(2**5000), math.log10(10**500), math.log(1000, 10), math.log(8, 2))
for f, x in ((math.exp, 1000), (math.cosh, 800), (math.sinh, -800), (math.log, 0), (math.log, -5), (math.acos, 2), (math.atanh, 1), (math.acosh, 0), (math.sin, math.inf), (math.log1p, -1)):
    try:
        print(f(x))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
inf, nan = math.inf, math.nan
for f in (math.exp, math.expm1, math.tanh, math.atan, math.sinh, math.cosh, math.asinh, math.exp2):
    print([f(x) for x in (0.0, -0.0, inf, -inf, nan, 5e-324)])
print([math.atan2(y, x) for y in (0.0, -0.0, inf, -inf, 1) for x in (0.0, -0.0, inf, -inf)])
