# asyncio.timeout: in time, too late, nested.
import asyncio


async def main():
    async with asyncio.timeout(1):
        await asyncio.sleep(0.01)
        print("in time")
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError as error:
        print("too late", repr(error))
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(0.01) as inner:
                await asyncio.sleep(1)
    except TimeoutError:
        print("inner", inner.expired())
    async with asyncio.timeout(None):
        print("no limit")


asyncio.run(main())
