# asend, athrow, aclose, and errors of async generators.
import asyncio


async def gen():
    got = None
    while True:
        try:
            got = yield got
            print("got", got)
        except ValueError as e:
            print("thrown", e)
            got = "recovered"


async def main():
    g = gen()
    print(await g.asend(None))
    print(await g.asend("a"))
    print(await g.athrow(ValueError("v")))
    await g.aclose()
    try:
        await g.asend("b")
    except StopAsyncIteration:
        print("finished")
    print(await anext(g, "default"))
    g = gen()
    try:
        await g.asend("not None")
    except TypeError as e:
        print(e)
    print([x async for x in count(3)], {x async for x in count(2)}, [x async for x in count(5) if x % 2])

    async def ignores():
        try:
            yield 1
        except GeneratorExit:
            yield 2

    g = ignores()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)


async def count(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


asyncio.run(main())
