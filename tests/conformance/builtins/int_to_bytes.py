"""int.to_bytes and int.from_bytes in both byte orders, signed and not."""
for n in [0, 1, 255, 256, 65535, 2**40, 2**63]:
    for order in ['big', 'little']:
        data = n.to_bytes(9, order)
        print(data, int.from_bytes(data, order))
for n in [-1, -128, -129, 127, 128, -2**31]:
    data = n.to_bytes(6, 'big', signed=True)
    print(data, int.from_bytes(data, 'big', signed=True), int.from_bytes(data, 'big'))
for n, size in [(256, 1), (-1, 2)]:
    try:
        n.to_bytes(size, 'big')
    except OverflowError as error:
        print(error)
print(int.from_bytes([1, 2, 3], 'big'), int.from_bytes(bytearray(b'\x00\x10'), 'little'))
