# A pool's initializer runs in every worker; chunks do not change results.
from multiprocessing import Pool
base = 0
def setup(n):
    global base
    base = n
def add(x): return x + base
if __name__ == "__main__":
    with Pool(2, initializer=setup, initargs=(100,)) as pool:
        print(pool.map(add, range(6), chunksize=2), pool.map(add, []), list(pool.imap(add, range(3), chunksize=2)))
    print(base)
