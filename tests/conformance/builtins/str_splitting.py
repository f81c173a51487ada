"""split, rsplit, splitlines, partition in their variations."""
text = '  one two   three  '
print(text.split(), text.split(' '), text.split(None, 1), text.rsplit(None, 1), text.split(' ', 2), text.rsplit(' ', 2), text.split(maxsplit=0), text.rsplit(maxsplit=0))
print('a,b,,c,'.split(','), 'a,b,,c'.rsplit(',', 1), 'abc'.split('x'), ''.split(), ''.split(','), 'a--b--c'.split('--', 1))
print('a\nb\r\nc\rd\x0be\x1cf\u2028g\n'.splitlines(), 'a\nb\r\n'.splitlines(True), ''.splitlines(), '\n\n'.splitlines())
print('k=v=w'.partition('='), 'k=v=w'.rpartition('='), 'abc'.partition('='), 'abc'.rpartition('='))
try:
    'a'.split('')
except ValueError as error:
    print(error)
