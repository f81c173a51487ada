# Several waiters of one task are woken in the order they began to wait.
import asyncio


async def slow():
    await asyncio.sleep(0.01)
    print("slow is done")
    return "s"


async def waiter(name, task):
    print(name, "waits")
    print(name, await task)


async def main():
    task = asyncio.create_task(slow())
    await asyncio.gather(*(waiter(n, task) for n in "abc"))


asyncio.run(main())
