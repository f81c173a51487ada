# cProfile.run() and the profile as a context manager: what is called how often.
import cProfile
import io
import os
import pstats
import re
import sys
import time


def work():
    total = 0
    for i in range(5):
        total += helper(i)
    return total


def helper(i):
    return abs(-i)


def table(text):
    """Without the times."""
    for line in text.splitlines():
        if 'cProfile.py' not in line:
            print(re.sub(r'\d+\.\d\d\d', 'T', line))


out, sys.stdout = sys.stdout, io.StringIO()
cProfile.run('work()')
text, sys.stdout = sys.stdout.getvalue(), out
table(text)

out, sys.stdout = sys.stdout, io.StringIO()
cProfile.run('work()', sort='ncalls')
text, sys.stdout = sys.stdout.getvalue(), out
print([line.split()[0] for line in text.splitlines()[6:9]])

with cProfile.Profile() as profile:
    work()
    time.sleep(0.06)
stream = io.StringIO()
stats = pstats.Stats(profile, stream=stream)
stats.sort_stats(pstats.SortKey.CUMULATIVE).print_stats('work|helper|abs|sleep')
for line in stream.getvalue().splitlines():
    if 'profile_run' in line or '{' in line:
        fields = line.split(None, 5)
        print(fields[0], fields[5].rpartition('/')[2])
key, = [key for key in stats.stats if 'sleep' in key[2]]
cc, nc, tt, ct, callers = stats.stats[key]
print(key, cc, nc, 0.06 <= tt < 0.09, tt == ct)

p = cProfile.Profile()
print(p.runcall(work))
print(p.run('x = work()') is p, x)
print(p.runctx('y = work() + z', {'work': work, 'z': 5}, {}) is p)
p.print_stats is not None
p.clear()

stats.dump_stats('/tmp/profile_run.stats')
again = pstats.Stats('/tmp/profile_run.stats', stream=io.StringIO())
print(again.stats == stats.stats)
os.remove('/tmp/profile_run.stats')
