# Barrier: all go on together.
import asyncio


async def runner(b, n):
    await asyncio.sleep(n / 100)
    print("at the barrier", n)
    position = await b.wait()
    return position


async def main():
    b = asyncio.Barrier(3)
    print(sorted(await asyncio.gather(*(runner(b, i) for i in range(3)))), b.parties, b.n_waiting)


asyncio.run(main())
