# Work that submits more work to the same pool, with a worker to spare.
from concurrent.futures import ThreadPoolExecutor


def inner(x):
    return x * x


def outer(x):
    return pool.submit(inner, x).result() + 1


with ThreadPoolExecutor(2) as pool:
    print(pool.submit(outer, 5).result())
with ThreadPoolExecutor(4) as pool:
    print(sorted(pool.map(outer, [1, 2])))
