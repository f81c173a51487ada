import textwrap
text = 'The quick brown fox jumped over the lazy dog. A well-known hyphenated-word and averyverylongwordthatcannotfit here.'
for width in (20, 35, 70):
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(text, 40), textwrap.shorten('a b', 10), textwrap.shorten(text, 30, placeholder='...'))
print(textwrap.indent('a\n\nb\n', '> '), repr(textwrap.dedent('    a\n      b\n\n    c')))
w = textwrap.TextWrapper(width=25, max_lines=2, break_long_words=False)
print(w.wrap(text), w.fill('x'), textwrap.wrap(''), textwrap.wrap('a\tb\nc   d', 80), textwrap.wrap('x' * 25, 10))
print(textwrap.wrap(text, 20, break_on_hyphens=False), textwrap.wrap('  lead and trail  ', 10), textwrap.wrap('one  two', 4, drop_whitespace=False))
