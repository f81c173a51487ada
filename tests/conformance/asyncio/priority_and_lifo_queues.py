# PriorityQueue and LifoQueue.
import asyncio


async def main():
    p, s = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for item in (3, 1, 2):
        await p.put((item, "x" * item))
        s.put_nowait(item)
    print([p.get_nowait() for _ in range(3)], [await s.get() for _ in range(3)])
    try:
        p.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))


asyncio.run(main())
