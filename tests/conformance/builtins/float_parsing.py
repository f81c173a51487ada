"""float() of text."""
for text in ['1', '1.', '.5', '1e3', '1E-3', ' 2.5 ', '-0', '+.5e-2', 'inf', '-Infinity', 'NaN', '1_000.5', '1e400', '1e-400', '0.1', '179769313486231570000e290', '٣.٥']:
    print(float(text))
for text in ['', '.', 'e5', '1e', '1__0', '_1', '1.5.2', '0x10', 'infin', '1 2', '--1']:
    try:
        print(float(text))
    except ValueError as error:
        print(error)
for bad in [None, [], 'a']:
    try:
        float(bad)
    except (TypeError, ValueError) as error:
        print(error)
print(float(), float(7), float(True), float(b'1.5'))
try:
    float(10**400)
except OverflowError as error:
    print(error)
