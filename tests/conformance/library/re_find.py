import re
print(re.findall(r'\d+', 'a1b22c333'), re.findall(r'(\w)(\d)', 'a1 b2'), re.findall(r'(\w)\d', 'a1 b2'), re.findall('', 'ab'))
print([m.span() for m in re.finditer('a*', 'baac')], [m.group() for m in re.finditer(r'\b\w+\b', 'the cat sat')])
print(re.search('c', 'abc').start(), re.match('b', 'abc'), re.fullmatch('a.c', 'abc'), re.fullmatch('a', 'ab'))
p = re.compile('o')
print(p.search('dog'), p.search('dog', 2), p.match('dog', 1), p.findall('foo boo', 2, 6), p.fullmatch('xox', 1, 2))
for word in re.finditer(r'[A-Z]\w*', 'Hello big World'):
    print(word.group(), word.start(), word.end())
