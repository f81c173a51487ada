# An exception nobody catches comes out of asyncio.run.
import asyncio


async def main():
    print("before")
    await asyncio.sleep(0.01)
    raise RuntimeError("out of the loop")


asyncio.run(main())
