# put on an unbounded queue and get from a filled one do not suspend.
import asyncio


async def other():
    print("other")


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(other())
    for n in range(3):
        await queue.put(n)
    print(queue.qsize(), queue.full(), queue.empty())
    print([await queue.get() for _ in range(3)])
    print("now the other may run")
    await task


asyncio.run(main())
