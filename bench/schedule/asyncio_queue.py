# Items handed from one asyncio task to another through a queue of one place.
import asyncio
import sys

N = int(sys.argv[1])


async def producer(queue):
    for i in range(N):
        await queue.put(i)


async def consumer(queue):
    total = 0
    for _ in range(N):
        total += await queue.get()
    return total


async def main():
    queue = asyncio.Queue(1)
    task = asyncio.create_task(producer(queue))
    print(await consumer(queue))
    await task


asyncio.run(main())
