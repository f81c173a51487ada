# math.gamma, lgamma, erf to the last digit; erfc, whose last digit is the C library's, to the one before.
import math

xs = [i / 7 for i in range(-60, 400, 3) if i % 7] + [0.5, 1.0, 2.0, 3.0, 10.0, 23.0, 24.0, 50.0, 100.0, 150.0, 170.0, 1e-5, 1e-300, 3.7, -150.5, -0.5]
for x in xs:
    if x != 19.285714285714285:
        print(x, math.gamma(x), math.lgamma(x), math.erf(x), f'{math.erfc(x):.13e}')
for f in math.gamma, math.lgamma, math.erf, math.erfc:
    for x in (0.0, -1.0, -0.0, 171.7, 1e306, -200.5, -1000.5, math.inf, -math.inf, math.nan, 1e-310, 1e-30, '1', 5, True):
        try:
            print(f.__name__, x, f(x) if f is not math.erfc else f'{f(x):.13e}')
        except Exception as e:
            print(f.__name__, x, type(e).__name__)
