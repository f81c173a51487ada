# Processes that do nothing: what starting and joining one costs.
import multiprocessing
import time


def nothing():
    pass


def main():
    context = multiprocessing.get_context("fork")
    for _ in range(8):
        child = context.Process(target=nothing)
        child.start()
        child.join()


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
