# shield: cancelled outside, inner fails, inner cancelled, done already.
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")


async def work(log):
    try:
        await asyncio.sleep(0.05)
        log.append("finished")
        return "result"
    except asyncio.CancelledError:
        log.append("cancelled")
        raise


async def main():
    log = []
    inner = asyncio.create_task(work(log))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0.01)
    print(outer.cancel(), outer.cancelled(), inner.cancelled())
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")
    print(await inner, log)
    print(asyncio.shield(inner) is inner)

    async def waiter():
        return await asyncio.shield(work(log))

    t = asyncio.create_task(waiter())
    await asyncio.sleep(0.01)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("waiter cancelled")
    await asyncio.sleep(0.1)
    print(log)
    inner = asyncio.create_task(work(log))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel("inner")
    try:
        await outer
    except asyncio.CancelledError as e:
        print("through", e.args, outer.cancelled())
    print(log)

    async def bad():
        await asyncio.sleep(0.01)
        raise ValueError("v")

    try:
        await asyncio.shield(bad())
    except ValueError as e:
        print("ValueError", e)


asyncio.run(main())
