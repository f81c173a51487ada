# run_in_executor, default executors, wrong ones, shutdown.
import asyncio
import concurrent.futures
import threading
import time


def work(x):
    time.sleep(0.02)
    return x * 2, threading.current_thread().name


def fail():
    raise ValueError("in thread")


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, work, 1))
    with concurrent.futures.ThreadPoolExecutor(2, thread_name_prefix="pool") as pool:
        got = await asyncio.gather(*(loop.run_in_executor(pool, work, i) for i in range(3)))
        print([x for x, _ in got], {name for _, name in got} <= {"pool_0", "pool_1"})
        try:
            await loop.run_in_executor(pool, fail)
        except ValueError as e:
            print(e)
        cf = pool.submit(work, 9)
        f = asyncio.wrap_future(cf)
        print(type(f).__name__, (await f)[0])  # whichever of the two threads it was
        print(asyncio.wrap_future(f) is f)
    try:
        loop.set_default_executor(5)
    except TypeError as e:
        print(e)
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix="mine"))
    print(await asyncio.to_thread(work, 4))
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.2), 0.05)
    except TimeoutError:
        print("timeout, the thread goes on")
    await loop.shutdown_default_executor()
    try:
        await asyncio.to_thread(work, 1)
    except RuntimeError as e:
        print(e)
    try:
        await loop.run_in_executor(None, None)
    except Exception as e:
        print(type(e).__name__)


asyncio.run(main())
