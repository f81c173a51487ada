"""// and % round down whatever the signs, also for large numbers."""
numbers = [7, -7, 1, -1, 12345678901234567890, -12345678901234567890, 2**100 + 3]
divisors = [3, -3, 1, -1, 2**33, -2**33, 10**20 + 7, -(2**90)]
for a in numbers:
    for b in divisors:
        q, r = divmod(a, b)
        print(a // b, a % b, q * b + r == a, 0 <= r < b if b > 0 else b < r <= 0)
        print(a / b)
