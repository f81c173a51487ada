# Proxies as arguments of pool tasks; a pool in a manager.
from multiprocessing import Manager, Pool


def add(arguments):
    d, n = arguments
    d[n] = n * n
    return n


def square(x):
    return x * x


if __name__ == "__main__":
    with Manager() as manager, Pool(2) as pool:
        d = manager.dict()
        print(pool.map(add, [(d, n) for n in range(4)]))
        print(sorted(d.items()))
        lock, results = manager.Lock(), manager.list()
        print(pool.starmap(max, [(1, 2), (4, 3)]))
        remote = manager.Pool(2)
        print(remote.map(square, range(3)), remote.apply(square, (5,)))
        result = remote.apply_async(square, (7,))
        print(result.get(), type(result).__name__)
        print(list(remote.imap(square, range(3))))
        remote.terminate()
