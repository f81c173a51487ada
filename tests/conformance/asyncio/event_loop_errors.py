# asyncio used wrongly.
import asyncio


async def job():
    return 1


for action in (lambda: asyncio.run(5), lambda: asyncio.get_running_loop(), lambda: asyncio.create_task(5)):
    try:
        action()
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


async def main():
    try:
        asyncio.run(c := job())
    except RuntimeError as error:
        print(error)
    c.close()
    t = asyncio.create_task(job())
    try:
        t.result()
    except asyncio.InvalidStateError as error:
        print(error)
    await t
    try:
        await asyncio.wait_for(5, 1)
    except TypeError as error:
        print(type(error).__name__)


asyncio.run(main())
