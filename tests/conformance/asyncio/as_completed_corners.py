# as_completed: plain iteration, timeout, exceptions, results in order of completion.
import asyncio


async def val(x, d=0.0):
    await asyncio.sleep(d)
    if x == "bad":
        raise ValueError(x)
    return x


async def main():
    for c in asyncio.as_completed([val("c", 0.15), val("a", 0.05), val("b", 0.1)]):
        print(await c)
    for c in asyncio.as_completed([val("bad", 0.05), val("ok", 0.1)]):
        try:
            print(await c)
        except ValueError as e:
            print("ValueError", e)
    it = asyncio.as_completed([val("a", 0.02), val("late", 0.5)], timeout=0.1)
    for c in it:
        try:
            print(await c)
        except TimeoutError as e:
            print("TimeoutError", repr(e))
    print(list(asyncio.as_completed([])))
    x = val("x")
    got = [await c for c in asyncio.as_completed([x, x, val("y", 0.02)])]
    print(got)
    c = val(1)
    for bad in (c, asyncio.ensure_future(val(0))):
        try:
            for f in asyncio.as_completed(bad):
                print("no")
        except TypeError as e:
            print("TypeError", e)
    c.close()


asyncio.run(main())
