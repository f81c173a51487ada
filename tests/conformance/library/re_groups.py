import re
m = re.match(r'(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?', '2024-05 rest')
print(m, m.group(), m.group(0), m.group(1, 'month'), m['year'], m.groups(), m.groups('none'), m.groupdict())
print(m.span(), m.span(1), m.start('month'), m.end(2), m.span(3), m.lastindex, m.lastgroup, m.regs, m.pos, m.endpos, m.string, m.re)
print(m.expand(r'\2/\g<year>/\g<0>'), bool(m), re.match('x', 'y'))
for bad in (9, 'nope'):
    try:
        m.group(bad)
    except IndexError as e:
        print(e)
