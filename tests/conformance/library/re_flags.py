import re
print(re.findall('^a', 'a\nA', re.I | re.M), re.match('a.b', 'a\nb'), re.match('a.b', 'a\nb', re.S), re.findall('(?i)ab', 'AB ab'))
print(re.compile(r'''
    (\d+)   # digits
    \s*     # blanks
    ([a-z]+)''', re.X).match('12 ab').groups())
print(re.findall(r'\w+', 'äb cé'), re.findall(r'\w+', 'äb cé', re.A), re.findall('(?a:\\w)+', 'äb'), re.findall('(?i:a)b', 'Ab AB'))
print(re.I, repr(re.I | re.M), re.compile('x', re.I).flags, int(re.X), re.compile('(?m)x').flags, re.RegexFlag(10))
print(re.compile('a', re.I), re.compile(b'a', re.S), repr(re.compile('a"\'')))
print(re.findall('ß|É', 'ẞ é É', re.I), re.findall('[à-ý]', 'ÀÝ', re.I), re.findall(r'a$', 'a\na'), re.findall('a$', 'a\na', re.M))
