# cmath with infinities, undefined parts, signed zeros, very large and very small numbers.
def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


import cmath
import math

inf, nan = math.inf, math.nan
parts = (-inf, -2.5, -0.0, 0.0, 0.5, inf, nan, 1e200, 5e-320)
for name in ('sqrt', 'exp', 'log', 'log10', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'polar'):
    function = getattr(cmath, name)
    for x in parts:
        results = []
        for y in parts:
            try:
                made = function(complex(x, y))
                if isinstance(made, complex):
                    made = '%.10g' % made.real, '%.10g' % made.imag
                elif isinstance(made, tuple):
                    made = '%.10g' % made[0], '%.10g' % made[1]
                results.append(str(made))
            except (ValueError, OverflowError) as error:
                results.append(str(error))
        print(name, x, *results)
for x in parts:
    for y in parts[:7]:
        attempt(lambda: cmath.rect(x, y) if abs(x) < 10 or x != x or x in (inf, -inf) else None)
for what in (lambda: cmath.sqrt(None), lambda: cmath.sqrt('1'), lambda: cmath.exp(1000), lambda: cmath.exp(709.9 + 1j).real > 1e307, lambda: cmath.log(1, 0), lambda: cmath.log(8, 2), lambda: cmath.isclose(1, 1, rel_tol=-1), lambda: cmath.log10(0.5), lambda: cmath.tanh(1e16), lambda: cmath.sqrt(1e-320)):
    attempt(what)
