# join waits until task_done has been called for every item.
import asyncio


async def worker(name, queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(0.01 * item)
        print(name, "did", item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for item in (1, 3, 1):
        queue.put_nowait(item)
    workers = [asyncio.create_task(worker(n, queue)) for n in ("w1", "w2")]
    await queue.join()
    print("all done")
    for task in workers:
        task.cancel()
    results = await asyncio.gather(*workers, return_exceptions=True)
    print([type(r).__name__ for r in results])


asyncio.run(main())
