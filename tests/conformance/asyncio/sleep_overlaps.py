# Three sleeps of 50 ms take 50 ms together, 150 ms one after the other.
import asyncio
import time


async def main():
    start = time.perf_counter()
    await asyncio.gather(*(asyncio.sleep(0.05) for _ in range(3)))
    together = time.perf_counter() - start
    start = time.perf_counter()
    for _ in range(3):
        await asyncio.sleep(0.05)
    apart = time.perf_counter() - start
    print(0.05 <= together < 0.1, 0.15 <= apart < 0.25)


asyncio.run(main())
