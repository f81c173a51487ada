# Mixed: producers and consumers around one asyncio.Queue.
import asyncio
import time


async def produce(queue, n):
    for i in range(n):
        await queue.put(i)
        if i % 10 == 0:
            await asyncio.sleep(0.001)


async def consume(queue):
    total = 0
    while True:
        total += await queue.get()
        queue.task_done()


async def run():
    queue = asyncio.Queue(maxsize=20)
    consumers = [asyncio.create_task(consume(queue)) for _ in range(3)]
    await asyncio.gather(*(produce(queue, 500) for _ in range(4)))
    await queue.join()
    for task in consumers:
        task.cancel()


def main():
    asyncio.run(run())


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
