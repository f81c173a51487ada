# The workload as asyncio tasks: one thread, which goes on with another task while one waits.
import asyncio
import time

TASKS = 8  # how many there are
WAIT = 0.1  # seconds each waits for something outside: a server, a disk
WORK = 0.05  # seconds of processor time each needs


def compute(seconds):
    """Keeps the processor busy until this thread has used so much of it."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


async def job(number):
    await asyncio.sleep(WAIT)
    compute(WORK)
    return number


async def main():
    results = await asyncio.gather(*(job(i) for i in range(TASKS)))
    print(len(results), "jobs done")


asyncio.run(main())
