# Pools: many small calls through a ThreadPoolExecutor, some of which wait.
import time
from concurrent.futures import ThreadPoolExecutor


def call(i):
    if i % 20 == 0:
        time.sleep(0.002)
    return i * i


def main():
    with ThreadPoolExecutor(max_workers=8) as pool:
        return sum(pool.map(call, range(400)))


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
