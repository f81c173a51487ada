# await and async for inside comprehensions.
import asyncio


async def double(x):
    await asyncio.sleep(0)
    return x * 2


async def count(n):
    for i in range(n):
        yield i


async def main():
    print([await double(i) for i in range(3)], {i: await double(i) async for i in count(2)}, [i async for i in count(5) if await double(i) > 4])
    g = (await double(i) for i in range(3))
    print(type(g).__name__, [x async for x in g], [x for x in [await double(1)]])
    print([[j async for j in count(i)] for i in range(3)])


asyncio.run(main())
