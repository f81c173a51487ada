"""Views behave as sets and follow the dict."""
a, b = {'x': 1, 'y': 2, 'z': 3}, {'y': 2, 'z': 0, 'w': 5}
keys, items = a.keys(), a.items()
print(sorted(keys & b.keys()), sorted(keys | b.keys()), sorted(keys - b.keys()), sorted(keys ^ b.keys()), sorted(items & b.items()))
print(keys == {'x', 'y', 'z'}, keys >= {'x'}, keys < b.keys(), keys.isdisjoint(['q']), {'x'} <= keys, sorted({'x', 'q'} - keys), sorted(keys - ['x']))
a['new'] = 9
print(list(keys), len(items), ('new', 9) in items, ('new', 8) in items, 'new' in keys, 9 in a.values(), list(reversed(keys)))
print(type(keys).__name__, type(a.values()).__name__, type(items).__name__, keys, a.values(), items)
