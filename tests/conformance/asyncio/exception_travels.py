# An exception in a task waits in it and is raised in whoever awaits it.
import asyncio


async def bad():
    await asyncio.sleep(0)
    raise KeyError("broken")


async def good():
    try:
        await bad()
    except KeyError as error:
        return f"handled {error}"
    finally:
        print("finally in good")


async def main():
    print(await good())
    task = asyncio.create_task(bad())
    await asyncio.sleep(0.01)
    print(task.done(), repr(task.exception()))
    try:
        await task
    except KeyError as error:
        print("awaiting it:", error)


asyncio.run(main())
