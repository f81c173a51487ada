# 100,000 tasks that sleep and end.
import asyncio


async def worker(i):
    await asyncio.sleep(0.1 + i % 7 * 0.01)
    return i


async def main():
    print(sum(await asyncio.gather(*[worker(i) for i in range(100_000)])))


asyncio.run(main())
