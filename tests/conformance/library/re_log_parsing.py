# A log read with regular expressions.
import re
from collections import Counter

LOG = """2024-01-05 10:00:01 [INFO] worker-1: started job id=17
2024-01-05 10:00:02 [ERROR] worker-2: failed job id=18 (code 5)
2024-01-05 10:00:03 [INFO] worker-1: finished job id=17 in 2.5s
broken line
"""
LINE = re.compile(r'^(?P<date>\S+) (?P<time>[\d:]+) \[(?P<level>\w+)\] (?P<who>[\w-]+): (?P<text>.*)$', re.M)
rows = [m.groupdict() for m in LINE.finditer(LOG)]
print(len(rows), Counter(r['level'] for r in rows), {r['who'] for r in rows} == {'worker-1', 'worker-2'})
print([re.search(r'id=(\d+)', r['text'])[1] for r in rows], re.findall(r'\d+\.\d+', LOG), re.split(r'[\s,;]+', 'a, b;c  d'), re.sub(r'(\w+)@(\w+)', r'\2 at \1', 'me@home'))
print(re.sub(r'\d+', lambda m: str(int(m[0]) * 2), 'a1b22'), re.fullmatch(r'\w+', 'abc').span(), re.match(r'(a)(b)?', 'ac').groups('-'), re.escape('a.b*c'), bool(re.search('HELLO', 'hello', re.I)), re.subn('l', 'L', 'hello', count=1))
try:
    re.compile('(unclosed')
except re.error as e:
    print(e)
