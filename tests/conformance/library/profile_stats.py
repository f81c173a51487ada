# cProfile with a timer that counts: tables and sums exactly as CPython's.
import cProfile
import io
import pstats
from pstats import SortKey

ticks = 0


def timer():
    global ticks
    ticks += 1
    return ticks


def leaf(n):
    return n + 1


def middle(n):
    total = 0
    for i in range(n):
        total += leaf(i)
    return total


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def top():
    words = []
    words.append(middle(3))
    words.append(middle(2))
    words.sort()
    return len(words), fib(5)


def report(profile, *order):
    out = io.StringIO()
    stats = pstats.Stats(profile, stream=out).strip_dirs()
    stats.sort_stats(*order)
    return stats, out


p = cProfile.Profile(timer, 0.001)
p.enable()
top()
p.disable()
for order in ('cumulative', 'name'), ('tottime', 'stdname'), ('ncalls', 'name'), (SortKey.NAME,), (SortKey.TIME, SortKey.NAME), ('nfl',), (-1,), ('pcalls', 'cumtime', 'name'):
    stats, out = report(p, *order)
    stats.print_stats()
    print(out.getvalue())
stats, out = report(p, 'cumulative', 'name')
stats.print_stats(2).print_stats('fib|middle').print_stats(0.5, 'e')
stats.print_callers()
stats.print_callees()
stats.reverse_order().print_stats()
stats.print_callers('leaf')
print(out.getvalue())
print(stats.total_calls, stats.prim_calls, round(stats.total_tt, 6))
for key, value in sorted(stats.stats.items()):
    print(key, value[:2], [round(v, 6) for v in value[2:4]], sorted(value[4]))

for bad in ('nothing',), ('calls', 1):
    try:
        stats.sort_stats(*bad)
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)


# Without built-ins, without subcalls
p = cProfile.Profile(timer, 0.001, builtins=False)
p.runcall(top)
stats, out = report(p, 'name')
stats.print_stats()
print(out.getvalue())
p = cProfile.Profile(timer, 0.001, subcalls=False)
print(p.runcall(top))
stats, out = report(p, 'name')
stats.print_callers('leaf')
print(out.getvalue())

# Added up
p1 = cProfile.Profile(timer, 0.001)
p1.runcall(middle, 2)
p2 = cProfile.Profile(timer, 0.001)
p2.runcall(middle, 3)
out = io.StringIO()
pstats.Stats(p1, p2, stream=out).strip_dirs().sort_stats('name').print_stats('middle|leaf')
print(out.getvalue())

# An exception leaves what was running
p = cProfile.Profile(timer, 0.001)
try:
    p.runcall(lambda: leaf('x'))
except TypeError as e:
    print(e)
stats, out = report(p, 'name')
stats.print_stats('lambda|leaf')
print(out.getvalue())

p = cProfile.Profile(timer, 0.001)
p.runcall(top)
found = pstats.Stats(p).strip_dirs().get_stats_profile()
print(found.total_tt, sorted(found.func_profiles))
print(found.func_profiles['fib'], found.func_profiles['leaf'].line_number)
