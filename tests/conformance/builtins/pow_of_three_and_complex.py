# pow() with three arguments asks each type in turn; powers of complex numbers that are infinite are errors.
def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


import math

inf, nan = math.inf, math.nan
for a, b, c in ((2, 3, 5), (2, -1, 5), (2.0, 3, 5), (2, 3, 5.0), (2, 3.0, 5), (1j, 2, 5), (2, 1j, 5), (2, 3, 1j), (1j, 2.0, 5), ('a', 2, 3), (2, 'a', 3.0), (2, 3, 'a'), (2, None, 1), ([], 1j, 2)):
    attempt(lambda: pow(a, b, c))
for a, b in ((complex(inf), 1), (complex(inf), 2), (complex(inf), 2j), (inf, 2j), (0j, 1j), (0j, -1), (1e200 + 0j, 2), (1e300 + 1j, 1.5), (0j, 0), (nan, 1j), (complex(inf), 0)):
    attempt(lambda: a**b)
print((1.5).__eq__(1j), (5).__eq__(1.5), (1j).__eq__(1.5), (1j).__bool__(), (0j).__bool__(), None.__bool__())
attempt(lambda: complex('1__0'))
attempt(lambda: complex('1x'))
