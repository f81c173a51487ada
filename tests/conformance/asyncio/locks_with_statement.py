# The wrong kind of with.
import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        with lock:
            pass
    except TypeError as e:
        print(e)
    try:
        with await lock:
            pass
    except TypeError as e:
        print(e)
    async with lock as value:
        print(value)
    async with asyncio.Condition() as value:
        print(value)
    async with asyncio.Semaphore() as value:
        print(value)
    async with asyncio.Barrier(1) as value:
        print(value)


asyncio.run(main())
