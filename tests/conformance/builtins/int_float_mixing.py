# What int and float give together.
for a, b in ((1, 2.0), (2.0, 1), (7, 2.5), (10**20, 1.0), (True, 0.5)):
    print(a + b, a - b, a * b, a / b, a // b, a % b, a < b, a == b, type(a + b).__name__, max(a, b), divmod(a, b))
print(4 / 2, 7 // 2, 7.0 // 2, 2**0.5, 2**-1, 4**0.5, 10 / 5 == 2, 3 * 1.0, 1 + 1.0 == 2, int(2.0) is not 2.0)
