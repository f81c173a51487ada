# A process pool under an event loop: results, exceptions, as they complete.
import asyncio
import concurrent.futures
import os
import time


def square(n):
    time.sleep(0.02)
    return n * n, os.getpid()


def fail(n):
    raise ValueError(f"no {n}")


async def main():
    loop = asyncio.get_running_loop()
    ticks = 0

    async def ticker():
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    t = asyncio.create_task(ticker())
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        got = await asyncio.gather(*(loop.run_in_executor(pool, square, n) for n in range(5)))
        print([v for v, _ in got], os.getpid() not in {p for _, p in got})
        try:
            await loop.run_in_executor(pool, fail, 3)
        except ValueError as e:
            print(repr(e))
        got = await asyncio.gather(*(loop.run_in_executor(pool, fail, n) for n in range(2)), return_exceptions=True)
        print(got)
        try:
            async with asyncio.timeout(0.05):
                await loop.run_in_executor(pool, time.sleep, 0.3)
        except TimeoutError:
            print("timeout")
    t.cancel()
    print(ticks > 3)


if __name__ == "__main__":
    asyncio.run(main())
