# Processes by spawn: what a fresh interpreter costs.
import multiprocessing
import time


def nothing():
    pass


def main():
    context = multiprocessing.get_context("spawn")
    for _ in range(4):
        child = context.Process(target=nothing)
        child.start()
        child.join()


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
