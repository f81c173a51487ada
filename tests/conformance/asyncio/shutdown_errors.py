# Errors of tasks that are cancelled at the end are logged; a task may refuse.
import asyncio
import logging


class Show(logging.Handler):
    def emit(self, record):
        print("LOG", record.getMessage().splitlines()[0], repr(record.exc_info and record.exc_info[1]))


logging.getLogger("asyncio").addHandler(Show())
logging.getLogger("asyncio").propagate = False


async def bad_cleanup():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("in cleanup")


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(0.02)
        print("stubborn returns")


async def main():
    asyncio.create_task(bad_cleanup())
    asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print("main returns")


asyncio.run(main())
print("after")
