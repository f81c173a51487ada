# 100,000 switches between asyncio tasks.
import asyncio


async def spin(n):
    for _ in range(n):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*[spin(10_000) for _ in range(10)])


asyncio.run(main())
