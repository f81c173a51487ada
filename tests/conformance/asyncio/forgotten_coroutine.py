# A coroutine that is never awaited does nothing.
import asyncio


async def job():
    print("never printed")


async def main():
    c = job()
    print(type(c).__name__)
    c.close()
    t = asyncio.create_task(job())
    t.cancel()
    print("main ends")


asyncio.run(main())
