# A cancelled task runs its finally; who awaits it gets CancelledError.
import asyncio


async def worker():
    try:
        while True:
            await asyncio.sleep(0.04)
            print("tick")
    except asyncio.CancelledError as error:
        print("cancelling", error.args)
        raise
    finally:
        print("cleanup")


async def main():
    task = asyncio.create_task(worker(), name="w")
    await asyncio.sleep(0.1)
    print(task.cancel("stop now"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError:
        print(task.cancelled(), task.done(), task.get_name())
    print(task.cancel())


asyncio.run(main())
