# Awaiting a coroutine does not let others run; only a real suspension does.
import asyncio


async def inner(name):
    print(name, "inner")
    return name.upper()


async def outer(name):
    print(name, "before")
    print(await inner(name))
    print(name, "after")


async def main():
    tasks = [asyncio.create_task(outer(name)) for name in "ab"]
    print("tasks made, none has run")
    for task in tasks:
        await task


asyncio.run(main())
