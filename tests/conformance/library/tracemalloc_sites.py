# tracemalloc: which line allocated what is alive. Sizes are roughly those of CPython.
import linecache
import sys
import tracemalloc


def keep(n):
    return ['x' * 1000 + str(i) for i in range(n)]


def line(stat):
    return linecache.getline(stat.traceback[0].filename, stat.traceback[0].lineno).strip()


print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
try:
    tracemalloc.take_snapshot()
except RuntimeError as e:
    print(e)
tracemalloc.start()
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())
before = tracemalloc.take_snapshot()
texts = keep(500)
numbers = [[None] for _ in range(20000)]
after = tracemalloc.take_snapshot()

for stat in after.statistics('lineno')[:2]:
    print(line(stat), round(stat.size / 1e5) / 10 > 0, stat.count > 400)
top = after.statistics('filename')[0]
print(top.traceback[0].lineno, top.size > 900_000)
texts_stat, = [stat for stat in after.statistics('lineno') if "'x'" in line(stat)]
print(0.45e6 < texts_stat.size < 0.7e6, 500 <= texts_stat.count < 520)

diff = after.compare_to(before, 'lineno')
print([line(stat) for stat in diff[:2]], [stat.size_diff > 400_000 for stat in diff[:2]])
print(diff[0].size_diff == diff[0].size - 0, diff[0].count_diff > 400)

current, peak = tracemalloc.get_traced_memory()
print(1_000_000 < current < 4_000_000, current <= peak)
del texts, numbers
dropped, peak = tracemalloc.get_traced_memory()
print(dropped < 300_000, peak >= 1_000_000)
tracemalloc.reset_peak()
low, peak = tracemalloc.get_traced_memory()
print(peak < 600_000)
big = [0] * 1_000_000
del big
now, peak = tracemalloc.get_traced_memory()
print(now < 600_000, 7_500_000 < peak < 9_500_000)

# As text
frame = after.statistics('lineno')[0].traceback[0]
print(str(tracemalloc.Statistic(tracemalloc.Traceback([('a.py', 3)]), 5000, 10)))
print(str(tracemalloc.Statistic(tracemalloc.Traceback([('a.py', 3)]), 15000, 10)))
print(str(tracemalloc.Statistic(tracemalloc.Traceback([('a.py', 0)]), 5 << 20, 3)))
print(str(tracemalloc.StatisticDiff(tracemalloc.Traceback([('a.py', 3)]), 5000, 2000, 10, -2)))
print(str(tracemalloc.StatisticDiff(tracemalloc.Traceback([('a.py', 3)]), 5000, -20000, 0, 2)))
print(repr(tracemalloc.Traceback([('a.py', 3)])[0]), len(tracemalloc.Traceback([('a.py', 3)])))
found, = [stat for stat in after.statistics('lineno') if '[None] for' in line(stat)]
print([text.strip() for text in found.traceback.format()][1:])

kept = [str(i) for i in range(3)]
where = tracemalloc.get_object_traceback(kept)
print(linecache.getline(where[0].filename, where[0].lineno).strip(), tracemalloc.get_object_traceback(sys))

inside = after.filter_traces([tracemalloc.Filter(True, '*sites.py')])
outside = after.filter_traces((tracemalloc.Filter(False, '*sites.py'), tracemalloc.Filter(False, '<unknown>')))
print(len(inside.statistics('filename')), [s for s in outside.statistics('filename') if 'sites' in str(s)])
try:
    after.statistics('nothing')
except ValueError as e:
    print(e)
try:
    tracemalloc.start(0)
except ValueError as e:
    print(e)
tracemalloc.clear_traces()
print(tracemalloc.get_traced_memory()[0] < 5000)
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
