# Cancelling goes to the innermost await; finally and except run on the way out.
import asyncio


async def inner(log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("inner cancelled")
        raise
    finally:
        log.append("inner finally")


async def middle(log):
    t = asyncio.create_task(inner(log), name="inner")
    try:
        await t
    finally:
        log.append(f"middle finally {t.done()} {t.cancelled()}")


async def outer(log):
    try:
        await middle(log)
    except asyncio.CancelledError as e:
        log.append(f"outer {e.args}")
        raise


async def main():
    log = []
    t = asyncio.create_task(outer(log))
    await asyncio.sleep(0.01)
    t.cancel("top")
    try:
        await t
    except asyncio.CancelledError as e:
        log.append(f"main {e.args}")
    print(*log, sep="\n")

    async def slow_cleanup(n):
        try:
            await asyncio.sleep(10)
        finally:
            await asyncio.sleep(0.02 * n)
            print("cleaned", n)

    ts = [asyncio.create_task(slow_cleanup(n)) for n in (3, 1, 2)]
    await asyncio.sleep(0)
    for t in ts:
        t.cancel()
    print(await asyncio.gather(*ts, return_exceptions=True))

    async def replaced():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise ValueError("other")

    t = asyncio.create_task(replaced())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except ValueError as e:
        print(repr(e), repr(e.__context__), t.cancelled())

    async def twice():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("second")
                raise

    t = asyncio.create_task(twice())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0.01)
    print(t.done())
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())


asyncio.run(main())
