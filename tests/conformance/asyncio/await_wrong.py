# Things that cannot be awaited.
import asyncio


async def main():
    for wrong in (5, None, [1]):
        try:
            await wrong
        except TypeError as error:
            print(error)
    try:
        asyncio.create_task(print)
    except TypeError as error:
        print("TypeError")


asyncio.run(main())
