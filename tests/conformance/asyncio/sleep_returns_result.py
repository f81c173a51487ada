# sleep hands a result through; awaiting twice.
import asyncio
async def main():
    print(await asyncio.sleep(0.01, "result"), await asyncio.sleep(0, 5))
    t = asyncio.create_task(asyncio.sleep(0.01, "once"))
    print(await t, await t)
    c = asyncio.sleep(0)
    await c
    try:
        await c
    except RuntimeError as error:
        print(error)
asyncio.run(main())
