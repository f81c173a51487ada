# Texts of very long integers are limited.
n = 10**5000
for f in (str, repr, lambda v: f"{v}", lambda v: "%d" % v):
    try:
        f(n)
    except ValueError as error:
        print(str(error)[:60])
try:
    int("9" * 5000)
except ValueError as error:
    print(error)
print(len(hex(n)), len(bin(n)), n % 1000, n // 10**4990, len(str(10**4299)), int("f" * 5000, 16).bit_length())
