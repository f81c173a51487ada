# An asynchronous generator that a loop leaves by break or return is closed by a task of its own.
import asyncio


async def gen(name):
    try:
        for i in range(3):
            yield i
    finally:
        print(name, "closed")


async def first(name):
    async for x in gen(name):
        return x


async def main():
    async for x in gen("left by break"):
        break
    print("after break", x)
    await asyncio.sleep(0.01)
    print("after a sleep")
    print(await first("left by return"))
    await asyncio.sleep(0.01)
    async for x in gen("whole"):
        pass
    print("end")


asyncio.run(main())
