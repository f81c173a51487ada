# shelve, resource, getpass' user, cProfile as a wrapper: what does not depend on the machine.
import cProfile
import io
import os
import pstats
import resource
import shelve
import tempfile
import time

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'data')
    with shelve.open(path) as db:
        db['a'] = [1, 2]
        db['b'] = {'x': 1}
        print(sorted(db), db['a'], 'b' in db, len(db), db.get('nope'))
    with shelve.open(path, writeback=True) as db:
        db['a'].append(3)
        del db['b']
    with shelve.open(path) as db:
        print(dict(db))
usage = resource.getrusage(resource.RUSAGE_SELF)
print(usage.ru_utime >= 0, usage.ru_maxrss > 0, len(usage), resource.getpagesize() > 0, resource.getrlimit(resource.RLIMIT_NOFILE)[0] > 0)


def work():
    return sum(range(1000))


profile = cProfile.Profile()
profile.enable()
work()
profile.disable()
out = io.StringIO()
stats = pstats.Stats(profile, stream=out).strip_dirs().sort_stats('cumulative')
stats.print_stats(5)
print('Ordered by: cumulative time' in out.getvalue(), 'function calls' in out.getvalue())
print(cProfile.Profile().runcall(work), isinstance(time.process_time(), float), pstats.SortKey.TIME == 'time')
