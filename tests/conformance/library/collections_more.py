# ChainMap, Counter, OrderedDict, defaultdict, UserDict, UserList, UserString, namedtuple as tutorials use them.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, namedtuple, abc

base, override = {'a': 1, 'b': 2}, {'b': 20, 'c': 30}
cm = ChainMap(override, base)
print(cm['b'], cm['a'], len(cm), sorted(cm), 'z' in cm, cm.maps, dict(cm), cm.get('q', 0))
child = cm.new_child({'a': 100})
child['new'] = 1
print(child['a'], child.parents['a'], child.maps[0], cm | {'z': 1}, ChainMap.fromkeys('ab', 0))
try:
    del child['b']
except KeyError as e:
    print(e)
print(child.pop('a'), child['a'], child)
c = Counter('abracadabra')
print(c, c.most_common(2), c['z'], sum(c.values()), c.total(), sorted(c.elements())[:4])
c.update(a=2, z=1)
c.subtract({'a': 10})
print(c, +c, -c, c + Counter('ab'), c & Counter('bbb'), c | Counter('bbb'), Counter('ab') - Counter('a'))
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter([1, 1, 2]).most_common())
del c['nothing']
words = Counter(w.lower() for w in 'The quick the lazy THE dog'.split())
for word, n in words.most_common(1):
    print(word, n)
od = OrderedDict(a=1, b=2, c=3)
od.move_to_end('a')
print(od.popitem(last=False), list(od), list(reversed(od)), od == {'c': 3, 'a': 1}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
od.move_to_end('a', last=False)
print(type(od | {'x': 1}).__name__, list(od))


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            del self[next(iter(self))]


lru = LRU(2)
lru['a'] = 1
lru['b'] = 2
lru['a']
lru['c'] = 3
print(list(lru))
dd = defaultdict(list)
for k, v in [('x', 1), ('y', 2), ('x', 3)]:
    dd[k].append(v)
print(dd, dd.default_factory, dict(dd), defaultdict(int, a=1) | {'b': 2}, defaultdict(lambda: 'n/a')['q'])


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


d = Lower({'A': 1}, B=2)
d['C'] = 3
d.update({'D': 4})
print(d, d['a'], d.data, len(d), 'a' in d, list(d.items()), d.get('c'), d | {'E': 5}, d.copy(), isinstance(d, dict))


class Stack(UserList):
    def push(self, x):
        self.append(x)


s = Stack([3, 1, 2])
s.push(9)
s.sort()
print(s, s[1:], type(s[1:]).__name__, s + [5], s * 2, 3 in s, s.data, s.index(9), len(s), s == [1, 2, 3, 9], s.pop(), list(reversed(s)))


class Shout(UserString):
    def shout(self):
        return self.data.upper() + '!'


u = Shout('hello')
print(u, u.shout(), u.upper(), u + ' you', len(u), u[1:3], u.replace('l', 'L'), 'ell' in u, u == 'hello', u.split('l'), type(u.upper()).__name__, u * 2, u.center(9, '*'),
      hash(u) == hash('hello'), sorted([Shout('b'), Shout('a')]), '%s' % u, [ch for ch in u][:2], u.startswith('he'))
P = namedtuple('P', 'x y z', defaults=[0])
p = P(1, 2)
print(p, p._asdict(), p._replace(x=5), P._make([7, 8, 9]), P._fields, P._field_defaults, p.x + p[1], *p, p == (1, 2, 0), P.__doc__)
print(namedtuple('R', 'a class a _b', rename=True)._fields)
for wrong in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: namedtuple('Q', 'class'), lambda: namedtuple('Q', 'a a'), lambda: setattr(p, 'x', 3)):
    try:
        wrong()
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(isinstance({}, abc.Mapping), isinstance([], abc.Sequence), isinstance((x for x in []), abc.Generator), issubclass(dict, abc.MutableMapping),
      isinstance('', abc.Sequence), isinstance({}.keys(), abc.KeysView), isinstance(3, abc.Hashable), isinstance([], abc.Hashable), isinstance(len, abc.Callable))


class Squares(abc.Sequence):
    def __len__(self):
        return 5

    def __getitem__(self, i):
        if not 0 <= i < 5:
            raise IndexError(i)
        return i * i


q = Squares()
print(list(q), 9 in q, q.index(16), q.count(4), list(reversed(q)))
