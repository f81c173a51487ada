# Tasks start in the order they were created, when the creator first suspends.
import asyncio


async def worker(n):
    print("start", n)
    await asyncio.sleep(0)
    print("end", n)


async def main():
    tasks = [asyncio.create_task(worker(n)) for n in range(4)]
    print("created")
    await asyncio.sleep(0)
    print("main runs again")
    for task in tasks:
        await task


asyncio.run(main())
