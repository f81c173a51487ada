"""& | ^ ~ on negative and large numbers act as if on infinite two's complement."""
values = [0, 1, -1, 0xFF, -0xFF, 2**40 + 5, -2**40, 2**70 - 1, -2**70, -2**65 + 12345]
for a in values:
    print(~a, a.bit_length(), a.bit_count())
    for b in values:
        print(a & b, a | b, a ^ b)
print(True & False, True | 2, True ^ True, ~True)
