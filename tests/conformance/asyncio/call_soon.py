# call_soon handles run in order, after what is already ready.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon 1")
    task = asyncio.create_task(worker())
    loop.call_soon(print, "soon 2", "with arguments")
    loop.call_later(0.02, print, "later 2")
    loop.call_later(0.01, print, "later 1")
    print("main first")
    await asyncio.sleep(0)
    print("main second")
    await task
    await asyncio.sleep(0.04)


async def worker():
    print("worker")


asyncio.run(main())
