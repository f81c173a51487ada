# Pools: futures of a ProcessPoolExecutor, one after the other and all at once.
import concurrent.futures.process
import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor


def square(n):
    return n * n


def main():
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool:
        for i in range(50):
            pool.submit(square, i).result()
        list(pool.map(square, range(300)))


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
