"""% and // of floats have the sign of the divisor."""
for a in [7.5, -7.5, 0.0, -0.0, 1e300, 5.0, -1e-20]:
    for b in [2.0, -2.0, 0.1, -0.3, 1e10, 5.0]:
        print(a % b, a // b, divmod(a, b))
for action in [lambda: 1.0 / 0, lambda: 1.0 // 0.0, lambda: divmod(1.0, 0)]:
    try:
        action()
    except ZeroDivisionError as error:
        print(error)
