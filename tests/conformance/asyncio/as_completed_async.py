# 3.13: as_completed() is an asynchronous iterator, too; it gives the tasks themselves.
import asyncio


async def val(x, d=0.0):
    await asyncio.sleep(d)
    return x


async def main():
    try:
        mine = [asyncio.create_task(val(x, d)) for x, d in (("b", 0.05), ("a", 0.02))]
        async for t in asyncio.as_completed(mine):
            print(t in mine, t.result())
        try:
            async for t in asyncio.as_completed([val("slow", 1)], timeout=0.02):
                print(await t)
        except TimeoutError:
            print("TimeoutError")
        async for t in asyncio.as_completed([val("c")]):
            print(type(t).__name__, await t)
    except TypeError:
        print("3.11")


asyncio.run(main())
# expect-3.13: True a
# expect-3.13: True b
# expect-3.13: TimeoutError
# expect-3.13: Task c
