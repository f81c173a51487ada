# cancel() raises CancelledError where the task waits.
import asyncio


async def sleeper():
    try:
        print("sleeping")
        await asyncio.sleep(10)
        print("never")
    except asyncio.CancelledError:
        print("cancelled inside")
        raise
    finally:
        print("cleanup")


async def main():
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0.01)
    print(task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print("main saw it")
    print(task.cancelled(), task.done(), task.cancel())


asyncio.run(main())
