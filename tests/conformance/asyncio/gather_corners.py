# gather: nothing, duplicates, mixed futures, cancelled children, later errors, wrong arguments.
import asyncio


async def val(x, d=0.0):
    await asyncio.sleep(d)
    return x


async def fail(x, d=0.0):
    await asyncio.sleep(d)
    raise ValueError(x)


async def main():
    print(await asyncio.gather())
    g = asyncio.gather()
    print(type(g).__name__, g.done(), g)
    c = val(1)
    print(await asyncio.gather(c, c, val(2)))
    t = asyncio.create_task(val(3))
    f = asyncio.get_running_loop().create_future()
    f.set_result("f")
    print(await asyncio.gather(t, f, t, return_exceptions=True))
    print(await asyncio.gather(t, f))
    t = asyncio.create_task(val(1, 1))
    asyncio.get_running_loop().call_soon(t.cancel)
    try:
        await asyncio.gather(t, val(2))
    except asyncio.CancelledError as e:
        print("cancelled child:", repr(e))
    t = asyncio.create_task(val(1, 1))
    asyncio.get_running_loop().call_soon(t.cancel, "why")
    print(await asyncio.gather(t, val(2), fail("x"), return_exceptions=True))
    slow = asyncio.create_task(val("slow", 0.05))
    try:
        await asyncio.gather(fail("first"), slow, fail("second", 0.01))
    except ValueError as e:
        print("first:", e, slow.done())
    print(await slow)
    g = asyncio.gather(val(1, 1), val(2, 1))
    await asyncio.sleep(0)
    print(g.cancel("msg"), g.cancelled(), g.done())
    try:
        await g
    except asyncio.CancelledError as e:
        print("cancelled:", e.args, g.cancelled())
    print(g.cancel())
    g = asyncio.gather(val(1, 1), val(2, 1), return_exceptions=True)
    await asyncio.sleep(0)
    g.cancel()
    try:
        print(await g)
    except asyncio.CancelledError as e:
        print("cancelled with return_exceptions")
    try:
        await asyncio.gather(5)
    except TypeError as e:
        print(e)
    c = val(5)
    try:
        await asyncio.gather([c])
    except TypeError as e:
        print(e)
    c.close()

    class Aw:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return "awaitable"

    print(await asyncio.gather(Aw(), Aw()))


asyncio.run(main())
