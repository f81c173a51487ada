# ProcessPoolExecutor: submit, result, map, exceptions.
from concurrent.futures import ProcessPoolExecutor


def work(n):
    if n < 0:
        raise ValueError(f"negative {n}")
    return n * n


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(pool.submit(work, 7).result())
        print(list(pool.map(work, range(5))))
        try:
            pool.submit(work, -1).result()
        except ValueError as error:
            print("caught", error)
