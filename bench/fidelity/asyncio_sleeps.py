# I/O-bound: a hundred tasks that sleep for different times.
import asyncio
import time


async def fetch(i):
    await asyncio.sleep(0.02 + i * 0.001)
    return i


async def run():
    return sum(await asyncio.gather(*(fetch(i) for i in range(100))))


def main():
    asyncio.run(run())


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
