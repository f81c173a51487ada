# asyncio.to_thread passes arguments and returns the result.
import asyncio
import time


def slow(a, b=0):
    time.sleep(0.02)
    return a + b


async def main():
    print(await asyncio.to_thread(slow, 1))
    print(await asyncio.gather(asyncio.to_thread(slow, 1, b=2), asyncio.sleep(0.01, "slept")))


asyncio.run(main())
