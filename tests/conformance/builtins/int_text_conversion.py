"""int() of text: signs, spaces, underscores, prefixes, bases, errors."""
for text in ['0', '-12', '+7', '  42\n', '1_000_000', '0012', '٣٤', '123456789012345678901234567890']:
    print(int(text))
for text, base in [('ff', 16), ('0xFF', 16), ('0b101', 2), ('777', 8), ('z', 36), ('0x1f', 0), ('0o17', 0), ('0b11', 0), ('10', 0), ('1_0', 0)]:
    print(int(text, base))
for text in ['', ' ', 'a', '1.5', '1__0', '_1', '1_', '--1', '0x10', '1 2']:
    try:
        print(int(text))
    except ValueError as error:
        print(error)
for text, base in [('9', 8), ('012', 0), ('12', 2), ('1', 1), ('1', 40)]:
    try:
        print(int(text, base))
    except ValueError as error:
        print(error)
print(int(3.99), int(-3.99), int(1e20), int(True), int(b'12'), int())
for bad in [None, [], {}]:
    try:
        int(bad)
    except TypeError as error:
        print(error)
for bad in [float('inf'), float('nan')]:
    try:
        int(bad)
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
