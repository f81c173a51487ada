# Numbers far larger than a machine word, as textbooks make them.
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


print(factorial(50))
print(len(str(factorial(300))), sum(int(d) for d in str(factorial(100))))
a, b = 0, 1
for _ in range(500):
    a, b = b, a + b
print(a)
print(2**521 - 1)
print((2**521 - 1) % 1_000_000_007, pow(3, 10**20, 10**9 + 7), (10**50) // 7, -(10**50) // 7, (10**50) % -7)
print(divmod(10**40 + 1, 10**19), divmod(-(10**40), 10**19 + 1), 3**100 - 2**150 < 0)
print(hex(10**40), oct(2**70), bin(2**65 + 5), int("f" * 30, 16), int("z" * 20, 36))
print((1 << 200) >> 150, -(1 << 100) >> 99, (1 << 100) & ((1 << 90) - 1), (1 << 80) | 1, (1 << 80) ^ (1 << 79), ~(1 << 70))
print(10**25 == 1e25, 10**22 == 1e22, 2**53 == float(2**53), 2**53 + 1 == float(2**53 + 1), hash(2**61 - 1), hash(2**61), hash(-(2**61)))
print(f"{10**20:,} {10**20:_} {2**70:x} {2**70:#X} {10**20:e} {10**30:.3g} {-(10**20):+,d} {2**64:>30d}|")
