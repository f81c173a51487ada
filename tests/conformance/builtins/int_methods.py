# The methods and attributes an int has beside its operators.
for n in (0, 1, -1, 255, -256, 2**64, -(2**70) + 1):
    print(n.bit_length(), n.bit_count(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator)
print((5).as_integer_ratio(), True.as_integer_ratio(), (10**30).as_integer_ratio())
print((3).__add__(4), (3).__add__(4.0), (3).__radd__(4), (3).__truediv__(2), (3).__rpow__(2), (7).__divmod__(2))
print((3).__lt__(4), (3).__eq__("3"), (5).__bool__(), (0).__bool__(), (-5).__abs__(), (5).__invert__())
print((5).__pow__(3, 7), (2).__lshift__(70), int.__floordiv__(-7, 2), (6).__index__(), (6).__float__())
print(int.__name__, int.__mro__, (5).__class__)
print((12).__format__("05d"), (12).__str__(), (12).__repr__(), (12).__hash__(), (12).__round__(-1), (15).__ceil__())
