# gather keeps the order of its arguments, whatever finishes first; gathers nest.
import asyncio


async def job(n):
    await asyncio.sleep((5 - n) / 100)
    print("done", n)
    return n


async def main():
    print(await asyncio.gather(*(job(i) for i in range(4))))
    print(await asyncio.gather(asyncio.gather(job(1), job(2)), job(3)))
    print(await asyncio.gather())


asyncio.run(main())
