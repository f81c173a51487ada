# A lock that had to wait once belongs to that loop.
import asyncio
import re

lock = asyncio.Lock()
queue = asyncio.Queue(1)
event = asyncio.Event()


async def first():
    await lock.acquire()
    t = asyncio.create_task(lock.acquire())
    g = asyncio.create_task(queue.get())
    e = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    queue.put_nowait(1)
    event.set()
    await g
    await e
    event.clear()
    lock.release()
    await t


async def second():
    for what in (lock.acquire, queue.get, event.wait):
        try:
            await what()
        except RuntimeError as e:
            print(re.sub("0x[0-9a-f]+", "X", str(e)))


asyncio.run(first())
asyncio.run(second())
