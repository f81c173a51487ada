# Large numbers in bases that are powers of two, and back.
for base, text in ((16, "f" * 100), (8, "7" * 100), (2, "10" * 300), (32, "v" * 77), (4, "3" * 33), (16, "0" * 50 + "1"), (16, "-" + "a" * 1200), (8, "123" * 400)):
    n = int(text, base)
    print(base, n.bit_length(), n % 1000003, hex(n)[-5:], n < 0)
n = eval("0x" + "f" * 2000)
print(n == 16 ** 2000 - 1, eval("0o" + "7" * 2000) == 8 ** 2000 - 1, eval("0b" + "1" * 3000) == 2 ** 3000 - 1)
print(len(hex(eval("0x" + "f" * 100000))), int("0x" + "0" * 40, 16))
