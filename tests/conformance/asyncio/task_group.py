# TaskGroup: waits for all, cancels the rest on an error, raises a group.
import asyncio


async def work(n, fail=False):
    try:
        await asyncio.sleep(n / 100)
        if fail:
            raise ValueError(n)
        print("finished", n)
        return n * 10
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(work(2))
        b = group.create_task(work(1))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(1))
            group.create_task(work(2, fail=True))
            group.create_task(work(9))
    except* ValueError as error:
        print(error.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(5))
            raise KeyError("body")
    except* KeyError as error:
        print(repr(error))


asyncio.run(main())
