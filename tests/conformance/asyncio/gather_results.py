# gather gives results in the order of its arguments, whoever is first.
import asyncio


async def work(n, seconds):
    await asyncio.sleep(seconds)
    print("done", n)
    return n * n


async def main():
    print(await asyncio.gather(work(1, 0.03), work(2, 0.01), work(3, 0.02)))
    print(await asyncio.gather())
    task = asyncio.create_task(work(4, 0))
    print(await asyncio.gather(task, work(5, 0)))
    print(await asyncio.gather(*[work(n, 0) for n in range(3)]))


asyncio.run(main())
