import re
import copy
import pickle
p = re.compile(r'(?P<a>x)(y)?', re.M)
print(p.pattern, p.flags, p.groups, dict(p.groupindex), type(p), p == re.compile(r'(?P<a>x)(y)?', re.M), p is re.compile(r'(?P<a>x)(y)?', re.M))
print(copy.copy(p) is p, pickle.loads(pickle.dumps(p)) == p, hash(p) == hash(re.compile(p)), isinstance(p, re.Pattern), type(p.match('x')))
m = p.match('x')
print(m.group(2), m.groups(), m.lastindex, m.end(2), isinstance(m, re.Match), re.Pattern.__name__)
re.purge()
print(re.match(p, 'xy'), re.sub(p, '', 'xyz'))
