# Pool: map, starmap, apply, imap keep their order.
from multiprocessing import Pool


def square(x):
    return x * x


def add(a, b):
    return a + b


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(square, range(5)), pool.starmap(add, [(1, 2), (3, 4)]), pool.apply(add, (5, 6)))
        print(list(pool.imap(square, [3, 1, 2])), sorted(pool.imap_unordered(square, [3, 1, 2])))
        r = pool.apply_async(square, (9,))
        print(r.get(), r.successful())
