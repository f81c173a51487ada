# Mixed: tasks that compute between their waits, one of them in a thread.
import asyncio
import time


def compute(n):
    total = 0
    for i in range(n):
        total += i % 3
    return total


async def worker(i):
    for _ in range(5):
        compute(4_000)
        await asyncio.sleep(0.005)
    return await asyncio.to_thread(compute, 8_000)


async def run():
    await asyncio.gather(*(worker(i) for i in range(8)))


def main():
    asyncio.run(run())


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
