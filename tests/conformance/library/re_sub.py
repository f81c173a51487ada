import re
print(re.sub('a', 'b', 'banana'), re.sub('a', 'b', 'banana', count=2), re.subn('a', '', 'banana'))
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub(r'(?P<x>\d)', r'<\g<x>>', 'a1b2'), re.sub('(a)|b', r'[\1]', 'ab'))
print(re.sub(r'\d+', lambda m: str(int(m[0]) * 2), 'a1b20'), re.sub('x*', '-', 'abxd'), re.sub('', '-', 'ab'))
print(re.sub(r'\s+', ' ', ' a  b\t\nc '), re.sub('.', r'\\', 'ab'), re.sub('b', r'\n', 'abc'), re.sub(b'a', b'x', b'banana'))
for bad in (r'\2', r'\g<nope>', r'\g<', r'\q'):
    try:
        re.sub('(a)', bad, 'a')
    except (re.error, IndexError) as e:
        print(e)
