# An exception in the pool arrives at the await.
import asyncio


def bad():
    raise KeyError("in the pool")


async def main():
    loop = asyncio.get_running_loop()
    try:
        await loop.run_in_executor(None, bad)
    except KeyError as error:
        print("caught", error)


asyncio.run(main())
