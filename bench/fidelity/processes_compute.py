# CPU-bound: two processes, two cores.
import multiprocessing
import time


def count(n):
    total = 0
    for i in range(n):
        total += i & 3


def main():
    context = multiprocessing.get_context("fork")
    children = [context.Process(target=count, args=(300_000,)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
