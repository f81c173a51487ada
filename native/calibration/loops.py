# What event loops and their tasks cost. rounds.py stands behind it.
import asyncio
import sys
import time


def loop_naps():
    async def sleeper():
        for _ in range(10):
            await asyncio.sleep(0.0012)

    asyncio.run(sleeper())
    return 10


def loop_yields():
    async def worker():
        for _ in range(500):
            await asyncio.sleep(0)

    async def run():
        await asyncio.gather(*(worker() for _ in range(10)))

    asyncio.run(run())
    return 5_000


def loop_yields_of_many():
    async def worker():
        for _ in range(50):
            await asyncio.sleep(0)

    async def run():
        await asyncio.gather(*(worker() for _ in range(100)))

    asyncio.run(run())
    return 5_000


def loop_tasks():
    async def job():
        pass

    async def run():
        for _ in range(5):
            await asyncio.gather(*(job() for _ in range(100)))

    asyncio.run(run())
    return 500


def loop_queue():
    async def produce(q):
        for i in range(500):
            await q.put(i)

    async def consume(q):
        for _ in range(500):
            await q.get()

    async def run():
        q = asyncio.Queue(1)
        await asyncio.gather(produce(q), consume(q))

    asyncio.run(run())
    return 500


def loop_runs():
    async def job():
        pass

    for _ in range(5):
        asyncio.run(job())
    return 5


SNIPPETS = [loop_naps, loop_yields, loop_yields_of_many, loop_tasks, loop_queue, loop_runs]

WARM = 1
MOST = {}
