# A semaphore limits how many blocking calls run at once.
import asyncio
import threading
import time

active = peak = 0
lock = threading.Lock()


def blocking(n):
    global active, peak
    with lock:
        active += 1
        peak = max(peak, active)
    time.sleep(0.03)
    with lock:
        active -= 1
    return n


async def limited(sem, n):
    async with sem:
        return await asyncio.to_thread(blocking, n)


async def main():
    sem = asyncio.Semaphore(3)
    print(await asyncio.gather(*(limited(sem, n) for n in range(9))))
    print("peak", peak)


asyncio.run(main())
