# Executor.map keeps order, passes exceptions on, takes several iterables.
from concurrent.futures import ThreadPoolExecutor
def div(a, b): return a // b
with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(div, [10, 20, 30], [3, 4, 5])))
    it = pool.map(div, [1, 2], [1, 0])
    print(next(it))
    try:
        next(it)
    except ZeroDivisionError as error:
        print(error)
    f = pool.submit(div, 1, 0)
    print(repr(f.exception()), f.done(), f.cancel())
try:
    pool.submit(div, 1, 1)
except RuntimeError as error:
    print(error)
