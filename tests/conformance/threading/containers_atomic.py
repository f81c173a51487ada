# Single operations on containers from several threads lose nothing.
import collections
import sys
import threading

sys.setswitchinterval(1e-5)
N = 400
items, table, line, numbers = [], {}, collections.deque(), set()


def work(name):
    for i in range(N):
        items.append(i)
        table[name, i] = i
        line.appendleft(i)
        numbers.add((name, i))
        line.pop()
        items.extend([i])


threads = [threading.Thread(target=work, args=(n,)) for n in "abc"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(items), len(table), len(line), len(numbers), sum(items) == 6 * sum(range(N)))
