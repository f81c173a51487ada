# CPU-bound: calls, and nothing else.
import time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def main():
    return fib(21)


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
