# Nested data.
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from pprint import PrettyPrinter, pformat, pp, pprint

config = {'workers': 4, 'queues': [{'name': 'high', 'limits': (10, 20)}, {'name': 'low', 'limits': (1, 2)}], 'long': 'word ' * 20, 'nested': {'a': {'b': {'c': list(range(12))}}}}
pprint(config)
pprint(config, depth=2, width=50)
pprint(list(range(40)), compact=True)
pp({'z': 1, 'a': 2})
print(pformat({3, 1, 2}), pformat('short'), pformat((1,)), pformat([]), pformat({'k': None}))
pprint([{'id': i, 'name': f'item {i}', 'value': i * 1000} for i in range(4)], indent=2, width=40)
PrettyPrinter(width=20).pprint({'key': ['aaaa', 'bbbb', 'cccc']})


@dataclass
class Job:
    name: str
    steps: list
    notes: dict


pprint(Job('build everything', ['compile the sources', 'link the objects', 'run all tests'], {'owner': 'anna', 'reviewer': 'bert'}))
pprint(Counter('the quick brown fox jumps over the lazy dog'))
pprint(defaultdict(list, {f'key{i}': ['value'] * 3 for i in range(4)}))
pprint(deque(range(30)), width=50, compact=True)
pprint(OrderedDict((f'item number {i}', i) for i in range(5)))
loop = [1]
loop.append(loop)
print(pformat(loop)[:24], pformat('line one\nline two\n' * 4), pformat(b'0123456789' * 9), pformat(12345678, underscore_numbers=True))
