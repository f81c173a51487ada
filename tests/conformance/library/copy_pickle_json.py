# copy, pickle and json as tutorials use them.
import copy
import datetime
import decimal
import json
import pickle
from collections import OrderedDict, namedtuple
from dataclasses import dataclass, field, asdict


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)


class Custom:
    def __init__(self, n):
        self.n = n
        self.cache = {}

    def __copy__(self):
        print('copying')
        return Custom(self.n)

    def __deepcopy__(self, memo):
        print('deep copying')
        return Custom(copy.deepcopy(self.n, memo))

    def __getstate__(self):
        return {'n': self.n}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.cache = 'rebuilt'


p = Point(1, 2, ['a'])
shallow, deep = copy.copy(p), copy.deepcopy(p)
p.tags.append('b')
print(shallow, deep, copy.copy(Custom(1)).n, copy.deepcopy([Custom([2])])[0].n, copy.replace(p, x=9) if hasattr(copy, 'replace') else Point(9, 2, ['a', 'b']))
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, copy.deepcopy((1, [2])), copy.copy({1: [2]}))
c = pickle.loads(pickle.dumps(Custom(5)))
print(c.n, c.cache, pickle.loads(pickle.dumps(p)), pickle.loads(pickle.dumps({'a': (1, 2.5, None, True, b'x', {3}, frozenset([4]))})))
for wrong in (lambda: pickle.dumps(lambda: 0), lambda: pickle.loads(b'garbage'), lambda: pickle.loads(b'')):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__)
print(json.dumps({'a': [1, 2.5, None, True, 'é"\n'], 'b': {'c': ()}}), json.dumps('é', ensure_ascii=False), json.dumps({2: 1, None: 2, True: 3, 1.5: 4}))
print(json.dumps({'b': 1, 'a': [1, {'x': 2}]}, indent=2, sort_keys=True), json.dumps([1, 2], separators=(',', ':')), json.dumps([], indent=2), json.dumps(float('inf')), json.dumps(10 ** 20))
print(json.loads('{"a": [1, 2.0, null, true, "\\u00e9\\n"], "b": {}}'), json.loads('1e3'), json.loads(' [1 , 2 ] '), json.loads(b'{"x": 1}'), json.loads('[1.1]', parse_float=decimal.Decimal), json.loads('{"a":1}', object_hook=lambda d: list(d.items())), json.loads('{"b":1,"a":2}', object_pairs_hook=lambda pairs: list(OrderedDict(pairs))))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, datetime.date):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({'d': datetime.date(2024, 1, 2), 's': {3, 1}}, cls=Encoder), json.dumps(p, default=asdict), json.dumps(namedtuple('N', 'a b')(1, 2)), Encoder(indent=1).encode([1]))
for bad in ('[1, 2', '', "{'a': 1}", 'nul', '{"a" 1}', '[1] 2', '"\x01"', '{"a":1 "b":2}'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(repr(bad), e, e.pos, e.lineno, e.colno)
for wrong in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(loop)):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True), json.JSONDecoder().raw_decode('[1] rest'))
