from collections import Counter, defaultdict, OrderedDict, namedtuple, ChainMap, UserDict
c = Counter('mississippi')
print(c, c.most_common(2), c['z'], c + Counter('is'), c - Counter('is'), c & Counter('miss'), sorted(c.elements())[:3], c.total(), Counter(a=1) | Counter(a=3))
c.update('zz'); c.subtract('m')
print(c['z'], c['m'], +c == c, dict(c))
d = defaultdict(list)
d['a'].append(1); d['b']
print(d, d.default_factory, dict(d), defaultdict(int, x=1)['y'])
o = OrderedDict(a=1, b=2); o.move_to_end('a'); print(list(o), o.popitem(last=False), list(reversed(o)))
P = namedtuple('P', 'x y', defaults=[0])
p = P(1)
print(p, p._replace(y=5), p._asdict(), P._fields, P(*[3, 4]), p.x, p == (1, 0), P._make([7, 8]))
m = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(m['a'], m['b'], dict(m), m.new_child({'c': 4})['c'], m.maps, len(m))
class U(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
u = U(a=1); u['b'] = 2
print(u, u.data)
