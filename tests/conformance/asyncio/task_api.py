# Task: names, cancel counts, wrong calls, bad awaits.
import asyncio
import re


async def sleeper():
    await asyncio.sleep(10)


async def main():
    t = asyncio.create_task(sleeper())
    for what in (lambda: t.set_result(1), lambda: t.set_exception(ValueError()), t.result, t.exception):
        try:
            what()
        except Exception as e:
            print(type(e).__name__, e)
    print(t.cancelling(), t.cancel("a"), t.cancelling(), t.cancel("b"), t.cancelling(), t.uncancel())
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e.args, t.cancelled(), t.cancelling(), t.cancel())
    t = asyncio.create_task(sleeper(), name=5)
    print(t.get_name(), type(t.get_name()).__name__, t.get_coro().__name__)
    t.set_name(("x",))
    print(t.get_name())
    t.cancel()
    for bad in (5, sleeper, None):
        try:
            asyncio.create_task(bad)
        except TypeError as e:
            print(re.sub("0x[0-9a-f]+", "X", str(e)))

    class Bad:
        def __await__(self):
            yield "nonsense"

    async def wrong():
        try:
            await Bad()
        except RuntimeError as e:
            print(e)

    await wrong()

    class Gen:
        def __await__(self):
            yield (i for i in ())

    try:
        await Gen()
    except RuntimeError as e:
        print(str(e).split(" <Task")[0].split("task")[0])

    async def itself():
        await me

    me = asyncio.create_task(itself())
    try:
        await me
    except RuntimeError as e:
        print(str(e).split(": <")[0])

    class NotBlocking:
        def __await__(self):
            yield asyncio.get_running_loop().create_future()

    try:
        await NotBlocking()
    except RuntimeError as e:
        print(str(e).split(" <Task")[0].split(" task")[0])

    async def swallow():
        for _ in range(3):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("swallowed", asyncio.current_task().cancelling())
        return "done anyway"

    t = asyncio.create_task(swallow())
    for _ in range(3):
        await asyncio.sleep(0)
        t.cancel()
    print(await t, t.cancelled(), t.cancelling())

    async def cancel_self():
        asyncio.current_task().cancel("self")
        print("still running")
        await asyncio.sleep(0)
        print("not reached")

    t = asyncio.create_task(cancel_self())
    try:
        await t
    except asyncio.CancelledError as e:
        print("self", e.args)

    async def cancel_self_and_return():
        asyncio.current_task().cancel("late")
        return 5

    t = asyncio.create_task(cancel_self_and_return())
    try:
        print(await t)
    except asyncio.CancelledError as e:
        print("returned but", e.args, t.cancelled())

    async def raises_cancelled():
        raise asyncio.CancelledError("by hand")

    t = asyncio.create_task(raises_cancelled())
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, t.cancelled(), t.cancelling())
    c = sleeper()
    c.close()
    try:
        await c
    except RuntimeError as e:
        print(e)

    async def val():
        return 1

    c = val()
    await c
    try:
        await c
    except RuntimeError as e:
        print(e)


asyncio.run(main())
