# Two tasks of one event loop that wait at the same time.
import asyncio


async def brew(cup):
    print(f"cup {cup}: water on")
    await asyncio.sleep(2)
    print(f"cup {cup}: ready")
    return cup


async def kitchen():
    print("kitchen opens")
    first = asyncio.create_task(brew(1))
    second = asyncio.create_task(brew(2))
    served = await first + await second
    print("kitchen closes,", served, "points")


asyncio.run(kitchen())
