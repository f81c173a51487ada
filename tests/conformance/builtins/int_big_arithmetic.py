"""Integers of any size: + - * and comparison across the machine word."""
values = [0, 1, -1, 2**31, -2**31, 2**47 - 1, 2**47, -2**47, -2**47 - 1, 2**63, -2**63, 2**64 + 1, 10**30, -10**40]
for a in values:
    for b in values:
        print(a + b, a - b, a * b, a < b, a == b)
print(sum(2**i for i in range(200)) == 2**200 - 1)
factorial = 1
for i in range(1, 60):
    factorial *= i
print(factorial)
fibonacci = [0, 1]
while len(fibonacci) < 300:
    fibonacci.append(fibonacci[-1] + fibonacci[-2])
print(fibonacci[-1])
