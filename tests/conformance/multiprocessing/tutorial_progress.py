# A pool with progress as results come in, and results kept by task.
import time
from multiprocessing import Pool, cpu_count


def job(n):
    time.sleep(0.02 * (n % 3))
    return n, n * n


if __name__ == "__main__":
    results, done = {}, 0
    with Pool(min(3, cpu_count() + 2)) as pool:
        for n, square in pool.imap_unordered(job, range(9)):
            results[n] = square
            done += 1
            if done % 3 == 0:
                print(f"{done}/9 done")
    print(sorted(results.items()))
