# math.remainder is exact; math takes whatever has __index__ for a number.
def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


import math


class Index:
    def __index__(self):
        return 3


for x, y in ((5.1, 2), (-5, 3), (1e300, 3), (2.5, 1), (3.5, 1), (-0.0, 1), (1, math.inf), (math.nan, 1), (1, math.nan), (5, 0), (-0.0, 0.0), (math.inf, 2), (1e308, 1e-5), (Index(), 2), (7, Index())):
    attempt(lambda: math.remainder(x, y))
for what in (lambda: math.sin(1, 2), lambda: math.fsum(1, 2), lambda: math.degrees(1j), lambda: math.radians('a'), lambda: math.isclose(Index(), 3), lambda: math.isclose('a', 1), lambda: math.fabs(Index()), lambda: math.sqrt(Index())):
    attempt(what)
