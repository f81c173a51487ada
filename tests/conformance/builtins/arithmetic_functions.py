# abs, divmod, pow, round.
print(abs(-3), abs(2.5), abs(-0.0), divmod(17, 5), divmod(-17, 5), divmod(7.5, 2))
print(pow(2, 8), pow(2, -1), pow(3, 200, 13), pow(2.0, 3))
print(round(3.14159, 2), round(2.5), round(-2.5), round(12345, -2), round(1.005, 2), round(7), round(2.0))
print(type(round(2.7)).__name__, type(round(2.7, 0)).__name__)
