# gather(return_exceptions=True) hands errors back as results.
import asyncio


async def fail(text):
    raise ValueError(text)


async def ok():
    return 1


async def main():
    for r in await asyncio.gather(ok(), fail("a"), ok(), return_exceptions=True):
        print(repr(r))
    try:
        await asyncio.gather(ok(), fail("b"), fail("c"))
    except ValueError as error:
        print("first", error)


asyncio.run(main())
