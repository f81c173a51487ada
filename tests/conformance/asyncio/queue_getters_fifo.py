# Waiting getters are served in the order they came.
import asyncio


async def getter(name, queue):
    print(name, "waits")
    print(name, "got", await queue.get())


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(getter(n, queue)) for n in "abc"]
    await asyncio.sleep(0)
    for n in range(3):
        queue.put_nowait(n)
    print("filled")
    for task in tasks:
        await task


asyncio.run(main())
