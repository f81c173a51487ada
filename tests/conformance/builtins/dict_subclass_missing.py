"""Subclasses of dict: __missing__, overridden methods, super()."""


class Default(dict):
    def __missing__(self, key):
        self[key] = value = [key]
        return value


d = Default(a=1)
print(d['a'], d['b'], d, d.get('c'), 'c' in d, len(d), isinstance(d, dict), type(d).__name__)


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.upper())

    def __contains__(self, key):
        return super().__contains__(key.upper())


u = Upper()
u['abc'] = 1
u.update(x=2)
print(u, u['ABC'], u['abc'], 'abc' in u, 'x' in u, u == {'ABC': 1, 'x': 2}, dict(u), sorted(u.items()), {**u})
u.tag = 'attribute'
print(u.tag, u.copy() == u, list(u), u | {'k': 1})


class Counter(dict):
    def __init__(self, items=()):
        super().__init__()
        for item in items:
            self[item] = self.get(item, 0) + 1

    def __repr__(self):
        return f'Counter({super().__repr__()})'


print(Counter('abracadabra'), str(Counter('aa')), [Counter('b')])
