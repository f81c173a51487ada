# A threading.Lock held by a thread blocks the whole loop; to_thread avoids that.
import asyncio
import threading
import time

lock = threading.Lock()


def holder(started):
    with lock:
        started.set()
        time.sleep(0.1)


async def ticker(log):
    for _ in range(4):
        await asyncio.sleep(0.03)
        log.append(asyncio.get_running_loop().time())


async def attempt(blocking):
    started = threading.Event()
    t = threading.Thread(target=holder, args=(started,))
    t.start()
    started.wait()
    log = []
    tick = asyncio.create_task(ticker(log))
    await asyncio.sleep(0)
    start = asyncio.get_running_loop().time()
    if blocking:
        with lock:
            pass
    else:
        await asyncio.to_thread(lock.acquire)
        lock.release()
    print("blocked" if blocking else "in a thread", "ticks meanwhile:", len(log) >= 2)
    await tick
    t.join()


async def main():
    await attempt(True)
    await attempt(False)


asyncio.run(main())
