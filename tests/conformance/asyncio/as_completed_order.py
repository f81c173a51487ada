# as_completed hands results out in the order of finishing.
import asyncio


async def job(n):
    await asyncio.sleep(n / 50)
    return n


async def main():
    for next_done in asyncio.as_completed([job(3), job(1), job(2)]):
        print(await next_done)


asyncio.run(main())
