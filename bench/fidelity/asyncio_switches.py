# Switching: tasks that do nothing but yield.
import asyncio
import time


async def worker(n):
    for _ in range(n):
        await asyncio.sleep(0)


async def run():
    await asyncio.gather(*(worker(80) for _ in range(50)))


def main():
    asyncio.run(run())


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
