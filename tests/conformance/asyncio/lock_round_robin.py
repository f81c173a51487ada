# Nobody overtakes: a task that releases and asks again queues behind the others.
import asyncio

order = []


async def worker(n, lock):
    for _ in range(3):
        async with lock:
            order.append(n)
            await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(n, lock) for n in range(3)))
    print(order)


asyncio.run(main())
