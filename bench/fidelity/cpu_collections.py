# CPU-bound: comprehensions, sorting, generators, sets.
import time


def evens(numbers):
    for n in numbers:
        if n % 2 == 0:
            yield n


def main():
    numbers = [(i * 7919) % 7_001 for i in range(5_000)]
    ordered = sorted(numbers)
    unique = {n % 1000 for n in ordered}
    squares = [n * n for n in evens(ordered)]
    by_tail = {n: n % 10 for n in numbers}
    return len(unique) + len(squares) + sum(by_tail.values())


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
