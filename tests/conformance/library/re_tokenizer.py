import re
from typing import NamedTuple

class Token(NamedTuple):
    kind: str
    value: str
    column: int

SPEC = [('NUMBER', r'\d+(\.\d*)?'), ('ASSIGN', r':='), ('ID', r'[A-Za-z_]\w*'), ('OP', r'[+\-*/()]'), ('SKIP', r'[ \t]+'), ('BAD', r'.')]
pattern = re.compile('|'.join(f'(?P<{name}>{text})' for name, text in SPEC))
for m in pattern.finditer('total := price1 * (1 + 0.25) ?'):
    if m.lastgroup != 'SKIP':
        print(Token(m.lastgroup, m.group(), m.start()))
log = '127.0.0.1 - - [10/Oct/2024:13:55:36] "GET /index.html HTTP/1.1" 200 2326\n::1 - bob [x] "POST / HTTP/2" 404 -'
for m in re.finditer(r'^(\S+) \S+ (\S+) \[(.*?)\] "(\w+) (\S+) [^"]*" (\d{3}) (\d+|-)$', log, re.M):
    print(m.groups())
print(bool(re.fullmatch(r'[\w.+-]+@[\w-]+\.[\w.]+', 'me+x@mail.example.org')), re.findall(r'#(\w+)', 'a #tag and #other_one'))
print(re.sub(r'(?<!^)(?=[A-Z])', '_', 'camelCaseName').lower(), re.sub(r'_(\w)', lambda m: m[1].upper(), 'snake_case_name'))
