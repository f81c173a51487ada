"""Values that cannot fit are a MemoryError or OverflowError, not a crash."""
for action in [lambda: 'x' * 10**12, lambda: [0] * 10**12, lambda: b'x' * 10**12, lambda: (1,) * 10**13, lambda: 'x'.ljust(10**12), lambda: [1] * 10**30, lambda: 1 << 10**15]:
    try:
        action()
        print('fits')
    except (MemoryError, OverflowError) as error:
        print('too large')
print(len('x' * 10**6), len([0] * 10**5), (1 << 10**5).bit_length())
