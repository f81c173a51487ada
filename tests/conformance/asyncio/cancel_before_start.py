# A task cancelled before its first step never runs.
import asyncio


async def never():
    print("never")


async def main():
    task = asyncio.create_task(never())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled before it began")
    print(task.cancelled())


asyncio.run(main())
