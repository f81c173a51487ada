# Measuring.
import time
import timeit

print(timeit.timeit('x = 1', number=10) >= 0, len(timeit.repeat('sum(range(10))', number=5, repeat=3)), timeit.timeit(lambda: time.sleep(0.01), number=5) >= 0.05)
t = timeit.Timer('f(3)', setup='f = lambda n: n * 2')
print(t.timeit(100) > 0, timeit.default_timer is time.perf_counter, timeit.timeit('a + b', globals={'a': 1, 'b': 2}, number=3) >= 0)
a, b = time.monotonic(), time.perf_counter_ns()
time.sleep(0.05)
print(0.05 <= time.monotonic() - a < 0.2, time.perf_counter_ns() - b >= 50_000_000, time.time() > 1.6e9, isinstance(time.time_ns(), int))
print(time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(0)), time.gmtime(86400 * 365).tm_year, time.mktime(time.localtime(1e9)) == 1e9, time.asctime(time.gmtime(0)), time.strftime('%j %U %w', time.gmtime(1e9)))
for wrong in (lambda: time.sleep(-1), lambda: time.sleep('1'), lambda: time.strptime('x', '%Y')):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
