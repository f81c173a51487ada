"""str.format: numbering, names, attributes, indexes, conversions, nested specifications."""
print('{} {} {}'.format(1, 'a', None), '{1}{0}{1}'.format('x', 'y'), '{a}-{b}'.format(a=1, b=2))
print('{0[0]} {0[1]} {1[key]} {1[2]}'.format(['p', 'q'], {'key': 'v', 2: 'two'}))
print('{0.real} {0.imag} {x.__class__.__name__}'.format(5, x='s'))
print('{!r} {!s} {!a} {!r:>8}'.format('é', 'é', 'é', 'x'), '{{}} {{{}}}'.format(1))
print('{:>{}} {:{}{}{}}|'.format('r', 5, 'm', '*', '^', 7), '{0:{1}.{2}f}'.format(3.14159, 8, 2))
print('{:,} {:.2%} {:08.3f} {:+} {:#x}'.format(1234567, 0.256, 3.14159, 5, 255))
print('{a}{b[0]}{c.real}'.format_map({'a': 1, 'b': [2], 'c': 3}))
for text, args in [('{', ()), ('}', ()), ('{}', ()), ('{0}{}', (1,)), ('{}{0}', (1,)), ('{a}', ()), ('{0.nope}', (1,)), ('{!z}', (1,)), ('{0[5]}', ([],)), ('{:q}', (1,)), ('{0', (1,))]:
    try:
        print(text.format(*args))
    except (ValueError, IndexError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
