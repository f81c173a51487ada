import pprint
data = {'name': 'x' * 30, 'list': list(range(30)), 'nested': {'b': [1, 2], 'a': ('t',)}, 's': {3, 1, 2}}
pprint.pprint(data)
pprint.pprint([1, 2, 3]); pprint.pprint({'z': 1, 'a': 2}, sort_dicts=False); pprint.pprint(data, width=40, depth=1)
print(pprint.pformat(['a' * 40, 'b' * 40]), pprint.pp({'q': 1}))
