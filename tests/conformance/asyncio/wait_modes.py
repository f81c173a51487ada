# asyncio.wait in every mode.
import asyncio


async def val(x, d):
    await asyncio.sleep(d)
    return x


async def fail(x, d):
    await asyncio.sleep(d)
    raise ValueError(x)


def names(s):
    return sorted(t.get_name() for t in s)


def tasks():
    make = asyncio.create_task
    return [make(val(1, 0.05), name="a"), make(fail(2, 0.1), name="b"), make(val(3, 0.15), name="c")]


async def main():
    for mode in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        ts = tasks()
        done, pending = await asyncio.wait(ts, return_when=mode)
        print(mode, names(done), names(pending), type(done).__name__)
        await asyncio.gather(*ts, return_exceptions=True)
    ts = tasks()
    done, pending = await asyncio.wait(ts, timeout=0.075)
    print("timeout", names(done), names(pending))
    done, pending = await asyncio.wait(ts, timeout=0)
    print("timeout 0", names(done), names(pending))
    await asyncio.gather(*ts, return_exceptions=True)
    done, pending = await asyncio.wait(ts)
    print("all done already", names(done), names(pending))
    for t in done:
        t.exception()
    t = asyncio.create_task(val(1, 1), name="x")
    asyncio.get_running_loop().call_later(0.01, t.cancel)
    done, pending = await asyncio.wait([t], return_when=asyncio.FIRST_EXCEPTION)
    print("cancelled", names(done), t.cancelled())
    t = asyncio.create_task(val(1, 0.05), name="x")
    w = asyncio.create_task(asyncio.wait([t]))
    await asyncio.sleep(0.01)
    w.cancel()
    try:
        await w
    except asyncio.CancelledError:
        print("wait cancelled; the task goes on:", not t.done())
    print(await t)
    for bad in ([], None, t, 5):
        try:
            await asyncio.wait(bad)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    c = val(1, 0)
    for bad in (c, [c]):
        try:
            await asyncio.wait(bad)
        except TypeError as e:
            print("TypeError", e)
    c.close()
    try:
        await asyncio.wait([t], return_when="SOME")
    except ValueError as e:
        print(e)


asyncio.run(main())
