# put_nowait and get_nowait say when they cannot.
import asyncio


async def main():
    queue = asyncio.Queue(maxsize=1)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print("empty", repr(error))
    queue.put_nowait("x")
    print(queue.full(), queue.maxsize)
    try:
        queue.put_nowait("y")
    except asyncio.QueueFull:
        print("full")
    print(queue.get_nowait())


asyncio.run(main())
