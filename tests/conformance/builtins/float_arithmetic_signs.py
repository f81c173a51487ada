# Zeros with signs, infinities and not-a-number in arithmetic and comparisons.
inf, nan = float("inf"), float("nan")
print(inf - inf, inf * 0, inf + 1, -inf * 2, inf // 1 if False else "-", 1 / inf, -1 / inf, inf == inf, inf > 10**400)
print(nan == nan, nan != nan, nan < 1, nan in [nan], [nan] == [nan], nan is nan, max(nan, 1), max(1, nan), min(nan, 1), sorted([3, nan, 1]))
print(0.0 == -0.0, str(-0.0), 0.0 * -1, -0.0 + 0.0, -0.0 - 0.0, 0.0 // -5, -0.0 % 5, 0 * -1.0, abs(-0.0))
print(5.5 % 3, -5.5 % 3, 5.5 % -3, -5.5 % -3, 5.5 // 3, -5.5 // 3, divmod(-5.5, 3), divmod(5.5, -3), 1e20 % 3, -1e-20 % 1)
print(5 % inf, -5 % inf, 5 // inf, -5 // inf, 2**-1, 2.0**-2, (-2) ** 2, -(2**2), -2.0**2, 0**0, 0.0**0, inf**0, nan**0, 1**nan)
print((-8) ** (1 / 3), (-1) ** 0.5, 2**0.5, 10**-3, (-2.0) ** 3, (-2.0) ** -3)
for expression in ("0.0 ** -1", "1e200 ** 2", "1e308 * 10", "inf % 2", "2.0 ** 10000", "10 ** 309 * 1.0", "5 % 0.0", "divmod(1.0, 0.0)", "1.0 // 0.0", "1e300 * 1e300"):
    try:
        print(expression, eval(expression))
    except ArithmeticError as error:
        print(expression, type(error).__name__, error)
print(0.1 + 0.1 + 0.1 == 0.3, 0.1 * 3, 1 - 0.9, 1.1 + 2.2, 1e16 + 1, 4.35 * 100, 0.1 + 0.7, sum([0.1] * 10), 1 / 3 * 3)
print(3 == 3.0, 3 == 3 + 0j, True == 1.0, hash(3) == hash(3.0) == hash(3 + 0j), {3: "a", 3.0: "b", 3 + 0j: "c", True: "t"})
# expect-3.13: nan nan inf -inf - 0.0 -0.0 True True
# expect-3.13: False True False True True True nan 1 nan [3, nan, 1]
# expect-3.13: True -0.0 -0.0 0.0 -0.0 -0.0 0.0 -0.0 0.0
# expect-3.13: 2.5 0.5 -0.5 -2.5 1.0 -2.0 (-2.0, 0.5) (-2.0, -0.5) 1.0 1.0
# expect-3.13: 5.0 inf 0.0 -1.0 0.5 0.25 4 -4 -4.0 1 1.0 1.0 1.0 1.0
# expect-3.13: (1.0000000000000002+1.7320508075688772j) (6.123233995736766e-17+1j) 1.4142135623730951 0.001 -8.0 -0.125
# expect-3.13: 0.0 ** -1 ZeroDivisionError 0.0 cannot be raised to a negative power
# expect-3.13: 1e200 ** 2 OverflowError (34, 'Numerical result out of range')
# expect-3.13: 1e308 * 10 inf
# expect-3.13: inf % 2 nan
# expect-3.13: 2.0 ** 10000 OverflowError (34, 'Numerical result out of range')
# expect-3.13: 10 ** 309 * 1.0 OverflowError int too large to convert to float
# expect-3.13: 5 % 0.0 ZeroDivisionError float modulo by zero
# expect-3.13: divmod(1.0, 0.0) ZeroDivisionError float divmod()
# expect-3.13: 1.0 // 0.0 ZeroDivisionError float floor division by zero
# expect-3.13: 1e300 * 1e300 inf
# expect-3.13: False 0.30000000000000004 0.09999999999999998 3.3000000000000003 1e+16 434.99999999999994 0.7999999999999999 1.0 1.0
# expect-3.13: True True True True {3: 'c', True: 't'}
