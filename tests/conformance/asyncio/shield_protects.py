# shield: the inner task goes on when the outer wait is cancelled.
import asyncio


async def important():
    await asyncio.sleep(0.02)
    print("important done")
    return 7


async def main():
    task = asyncio.create_task(important())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.01)
    except TimeoutError:
        print("timeout", task.done(), task.cancelled())
    print(await task)


asyncio.run(main())
