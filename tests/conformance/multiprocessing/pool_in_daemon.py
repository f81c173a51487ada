# Workers of a pool are daemonic: no pools in pools.
import multiprocessing as mp


def inner(x):
    return x


def outer(x):
    try:
        with mp.Pool(1) as pool:
            return pool.map(inner, [x])
    except AssertionError as error:
        return f"{type(error).__name__}: {error}"


def unbothered(x):
    with mp.Pool(1) as pool:
        print(pool.map(inner, [x]), flush=True)


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(pool.apply(outer, (1,)))
    child = mp.Process(target=unbothered, args=(2,))
    child.start()
    child.join()
