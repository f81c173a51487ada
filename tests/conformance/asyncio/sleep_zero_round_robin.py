# sleep(0) goes to the end of the ready queue: everybody takes turns.
import asyncio


async def worker(name, turns):
    for turn in range(turns):
        print(name, turn)
        await asyncio.sleep(0)
    print(name, "done")


async def main():
    await asyncio.gather(worker("a", 3), worker("b", 1), worker("c", 2))


asyncio.run(main())
