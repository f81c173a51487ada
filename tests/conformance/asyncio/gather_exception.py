# The first exception leaves gather at once; the others keep running.
import asyncio


async def work(n):
    await asyncio.sleep(n * 0.01)
    if n == 2:
        raise ValueError(f"no {n}")
    print("finished", n)
    return n


async def main():
    try:
        await asyncio.gather(work(1), work(2), work(3))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0.03)
    print(await asyncio.gather(work(1), work(2), return_exceptions=True))


asyncio.run(main())
