# time.sleep blocks the loop: the other task's timer is late.
import asyncio
import time


async def ticker():
    for n in range(3):
        print("tick", n)
        await asyncio.sleep(0.02)


async def main():
    task = asyncio.create_task(ticker())
    await asyncio.sleep(0.01)
    start = time.perf_counter()
    time.sleep(0.05)
    print("blocked", time.perf_counter() - start >= 0.05)
    await task


asyncio.run(main())
