# Pools: CPU-bound items in a pool of two processes.
import multiprocessing
import multiprocessing.pool
import time


def work(n):
    total = 0
    for i in range(n):
        total += i * i
    return total


def main():
    with multiprocessing.get_context("fork").Pool(2) as pool:
        return sum(pool.map(work, range(30_000, 70_000, 1_000)))


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
