# Counting primes in parallel, compared with counting them in one process.
from multiprocessing import Pool


def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


def count(limits):
    return sum(is_prime(n) for n in range(*limits))


if __name__ == "__main__":
    ranges = [(n, n + 500) for n in range(0, 2000, 500)]
    with Pool(4) as pool:
        counts = pool.map(count, ranges)
    print(counts, sum(counts), sum(counts) == count((0, 2000)))
