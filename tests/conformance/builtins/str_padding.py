"""center, ljust, rjust, zfill, expandtabs."""
for text in ['ab', 'abc', '', 'é', '-5', '+é', '日本']:
    for width in [0, 3, 4, 7]:
        print([text.center(width), text.center(width, '*'), text.ljust(width, '.'), text.rjust(width, '→'), text.zfill(width)])
print(['a\tb'.expandtabs(), 'ab\tc\n\td'.expandtabs(4), '\t'.expandtabs(0), 'é\tx'.expandtabs(3)])
try:
    'a'.center(5, 'xy')
except TypeError as error:
    print(error)
