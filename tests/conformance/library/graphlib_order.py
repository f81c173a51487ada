from graphlib import TopologicalSorter, CycleError
print(list(TopologicalSorter({'D': {'B'}, 'B': {'A'}, 'C': {'A'}}).static_order())[0])
ts = TopologicalSorter()
ts.add('app', 'db', 'cache')
ts.add('db', 'net')
ts.add('cache', 'net')
ts.prepare()
while ts.is_active():
    ready = ts.get_ready()
    print(sorted(ready))
    ts.done(*ready)
try:
    TopologicalSorter({'a': ['b'], 'b': ['c'], 'c': ['a']}).prepare()
except CycleError as e:
    print(e.args[0], len(e.args[1]))
try:
    ts.add('x')
except ValueError as e:
    print(e)
