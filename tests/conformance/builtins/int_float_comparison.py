"""Integers and floats compare exactly, and equal ones hash alike."""
pairs = [(2**53, 2.0**53), (2**53 + 1, 2.0**53), (2**100, 2.0**100), (2**100 + 1, 2.0**100), (-2**60, -2.0**60), (10**16 + 1, 1e16), (3, 3.5), (-3, -3.5), (2**1023, 2.0**1023), (10**400, float('inf')), (-10**400, float('-inf'))]
for i, f in pairs:
    print(i < f, i <= f, i == f, i != f, i >= f, i > f, f < i, f == i, hash(i) == hash(f))
nan = float('nan')
print(nan == nan, nan < 1, nan > 1, nan != nan, 1 == nan, [nan] == [nan], 2**70 < nan)
