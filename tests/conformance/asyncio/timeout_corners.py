# timeout(): reschedule, expired, nesting, cancellation from outside, errors inside.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.2) as tm:
        print(tm.expired(), tm.when() > loop.time())
        await asyncio.sleep(0.01)
    print(tm.expired())
    try:
        async with asyncio.timeout(0.02) as tm:
            await asyncio.sleep(1)
    except TimeoutError as e:
        print("timeout", tm.expired(), repr(e), type(e.__cause__).__name__, asyncio.current_task().cancelling())
    async with asyncio.timeout(0.02) as tm:
        tm.reschedule(loop.time() + 0.5)
        await asyncio.sleep(0.06)
        print("rescheduled", tm.expired())
        tm.reschedule(None)
        print(tm.when())
    try:
        tm.reschedule(5)
    except RuntimeError as e:
        print(e)
    try:
        async with tm:
            pass
    except RuntimeError as e:
        print(e)
    try:
        asyncio.timeout(1).reschedule(1)
    except RuntimeError as e:
        print(e)
    for label, outer, inner in (("inner", 0.5, 0.05), ("outer", 0.05, 0.5)):
        try:
            async with asyncio.timeout(outer) as o:
                try:
                    async with asyncio.timeout(inner) as i:
                        await asyncio.sleep(2)
                except TimeoutError:
                    print(label, "caught inside", o.expired(), i.expired())
        except TimeoutError:
            print(label, "caught outside", o.expired(), i.expired())
    try:
        async with asyncio.timeout(0.02):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise ValueError("instead")
    except ValueError as e:
        print("ValueError", e, asyncio.current_task().cancelling())
    async with asyncio.timeout(0.02) as tm:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("swallowed")
    print("after", tm.expired(), asyncio.current_task().cancelling())

    async def outside():
        try:
            async with asyncio.timeout(1) as t:
                await asyncio.sleep(5)
        except asyncio.CancelledError as e:
            print("outside", e.args, t.expired(), asyncio.current_task().cancelling())
            raise

    t = asyncio.create_task(outside())
    await asyncio.sleep(0.01)
    t.cancel("stop")
    try:
        await t
    except asyncio.CancelledError:
        print("task cancelled", t.cancelled())
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(0)
            print("not reached?")
            await asyncio.sleep(1)
    except TimeoutError:
        print("zero")
    try:
        async with asyncio.timeout_at(loop.time() + 0.02) as t:
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout_at")
    try:
        with asyncio.timeout(1):
            pass
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


asyncio.run(main())
