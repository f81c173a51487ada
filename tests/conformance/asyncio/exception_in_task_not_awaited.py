# An exception waits in its task until somebody asks.
import asyncio


async def bad():
    raise KeyError("k")


async def main():
    t = asyncio.create_task(bad())
    await asyncio.sleep(0)
    print(t.done(), repr(t.exception()))
    try:
        t.result()
    except KeyError as error:
        print("result raised", error)


asyncio.run(main())
