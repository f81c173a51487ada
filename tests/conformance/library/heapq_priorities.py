# A priority queue with entries that can be removed, the k best of a stream, merged logs.
import heapq
import itertools

REMOVED = '<removed>'
heap, finder, counter = [], {}, itertools.count()


def add(task, priority=0):
    if task in finder:
        finder.pop(task)[-1] = REMOVED
    entry = [priority, next(counter), task]
    finder[task] = entry
    heapq.heappush(heap, entry)


def pop():
    while heap:
        priority, _, task = heapq.heappop(heap)
        if task is not REMOVED:
            del finder[task]
            return task
    raise KeyError('empty')


for task, p in (('write', 5), ('spec', 1), ('test', 3), ('write', 2)):
    add(task, p)
print([pop() for _ in range(3)])
try:
    pop()
except KeyError as e:
    print(e)
best = []
for x in (4, 8, 1, 9, 7, 3):
    if len(best) < 3:
        heapq.heappush(best, x)
    else:
        heapq.heappushpop(best, x)
print(sorted(best), heapq.nlargest(2, {'a': 3, 'b': 9}.items(), key=lambda kv: kv[1]), list(heapq.merge(['1a', '3c'], ['2b'], key=lambda s: s[0])))
