"""Conversions of more than 4300 digits are refused, as since CPython 3.11."""
print(len(str(10**4299)))
for action in [lambda: str(10**5000), lambda: int('1' * 5000), lambda: '%d' % 10**5000, lambda: f'{10**5000}']:
    try:
        action()
        print('done')
    except ValueError as error:
        print(str(error)[:50])
print(len(hex(10**5000)), int('f' * 5000, 16).bit_length())
