# Async generators: iteration, asend, athrow, aclose, cleanup.
import asyncio


async def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
            await asyncio.sleep(0)
    except ValueError as error:
        print("caught", error)
        yield "after error"
    finally:
        print("cleanup")


async def main():
    print([x async for x in numbers(3)])
    g = numbers(5)
    print(await g.__anext__(), await g.asend("hello"), await anext(g), await g.athrow(ValueError("v")))
    print(await anext(g, "default"))
    g = numbers(5)
    await anext(g)
    await g.aclose()
    try:
        await anext(g)
    except StopAsyncIteration as error:
        print("stopped", repr(error))
    g = numbers(10)
    async for x in g:
        if x == 2:
            break
    await g.aclose()
    print("broken out")
    print({x: y async for x in numbers(2) for y in "ab"}, {x async for x in numbers(2)}, [x async for x in numbers(4) if x % 2])
    print(sum([x async for x in (i * i async for i in numbers(3))]))
    try:
        for x in numbers(2):
            pass
    except TypeError as error:
        print(error)
    try:
        async for x in [1]:
            pass
    except TypeError as error:
        print(error)
    try:
        await numbers(1)
    except TypeError as error:
        print(error)
    for bad in ("await 5", "await [1]", "await None"):
        try:
            exec(f"async def f():\n {bad}", namespace := {})
            await namespace["f"]()
        except TypeError as error:
            print(error)


asyncio.run(main())
