# An exception in a worker arrives at the caller.
from multiprocessing import Pool


def fail(x):
    if x == 2:
        raise ValueError(f"bad {x}")
    return x


if __name__ == "__main__":
    with Pool(2) as pool:
        try:
            pool.map(fail, range(4))
        except ValueError as error:
            print("map", error)
        r = pool.apply_async(fail, (2,))
        try:
            r.get()
        except ValueError as error:
            print("get", error, r.successful())
        print(pool.map(fail, [0, 1]))
