# CPU-bound: integer arithmetic in a plain loop.
import time


def main():
    total = 0
    for i in range(30_000):
        total += i * i % 7
    return total


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
