"""Subclasses of str, tuple and bytes."""


class Name(str):
    def __new__(cls, text, tag=None):
        self = super().__new__(cls, text)
        self.tag = tag
        return self

    def shout(self):
        return self.upper() + '!'


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]


class Shown(str):
    def __str__(self):
        return 'shown'

    def __repr__(self):
        return 'Shown()'


n = Name('ann', tag=1)
print(n, n.tag, n.shout(), n == 'ann', hash(n) == hash('ann'), {n: 1}['ann'], {'ann': 2}[n], n + 'x', type(n + 'x').__name__, n[0], n.split('n'), 'an' in n, len(n), f'{n:>5}', '%s' % n, '-'.join([n, 'b']), n < 'b', type(str(n)).__name__, [n], n.startswith(Name('a')), 'x'.join(n))
p = Pair(1, 2)
a, b = p
print(p, p.first, a, b, p == (1, 2), hash(p) == hash((1, 2)), p + (3,), p[::-1], type(p[:1]).__name__, isinstance(p, tuple), list(p), 2 in p, len(p), '%s %s' % p, max(p), {p: 'x'}[(1, 2)])
s = Shown('raw')
print(s, repr(s), [s], f'{s}', '%s' % s, s + '', s.upper(), s == 'raw', '{}'.format(s), str(s), ''.join([s]))
