# Switches between 100 asyncio tasks that do nothing but yield.
import asyncio
import sys

N = int(sys.argv[1])


async def spin(n):
    for _ in range(n):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*[spin(N // 100) for _ in range(100)])


asyncio.run(main())
