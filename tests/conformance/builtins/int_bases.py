"""bin, oct, hex and format of integers."""
for n in [0, 1, -1, 10, -255, 2**50, -2**70]:
    print(bin(n), oct(n), hex(n), f'{n:b} {n:o} {n:x} {n:X} {n:#b} {n:#o} {n:#x}')
print(f'{255:08b} {255:#010x} {-5:+d} {5:+d} {5: d} {1234567:,} {1234567:_} {0xABCDEF:_x} {-1234567:012,}')
