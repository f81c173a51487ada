# Tasks in the order of what they need, several at once.
from graphlib import CycleError, TopologicalSorter

graph = {'deploy': {'test', 'build'}, 'test': {'build'}, 'build': {'fetch'}, 'docs': {'fetch'}}
print(list(TopologicalSorter(graph).static_order())[0])
ts = TopologicalSorter(graph)
ts.prepare()
rounds = []
while ts.is_active():
    ready = sorted(ts.get_ready())
    rounds.append(ready)
    ts.done(*ready)
print(rounds)
ts = TopologicalSorter()
ts.add('a', 'b')
ts.add('b', 'a')
try:
    ts.prepare()
except CycleError as e:
    print(e.args[0], len(e.args[1]))
try:
    TopologicalSorter({'a': []}).get_ready()
except ValueError as e:
    print(e)
