# run_in_executor with the default pool: the loop stays free.
import asyncio
import threading
import time


def blocking(n):
    time.sleep(0.05)
    return n, threading.current_thread() is threading.main_thread()


async def ticker():
    for n in range(2):
        print("tick", n)
        await asyncio.sleep(0.01)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(None, blocking, 7)
    await ticker()
    print(await future)
    start = time.perf_counter()
    print(await asyncio.gather(*(loop.run_in_executor(None, blocking, n) for n in range(3))))
    print(time.perf_counter() - start < 0.12)


asyncio.run(main())
