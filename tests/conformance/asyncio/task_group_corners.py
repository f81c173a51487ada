# TaskGroup: several errors, nested groups, cancellation from outside, misuse, base exceptions.
import asyncio


async def fail(x, d=0.0):
    await asyncio.sleep(d)
    raise ValueError(x)


async def wait_forever(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("  ", name, "cancelled", e.args)
        raise


async def fails_while_cancelled():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise KeyError("cleanup")


def show(eg, indent=0):
    print(" " * indent + type(eg).__name__, eg.message if isinstance(eg, BaseExceptionGroup) else eg)
    if isinstance(eg, BaseExceptionGroup):
        for e in eg.exceptions:
            show(e, indent + 2)


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail("one"))
            tg.create_task(wait_forever("w"))
            tg.create_task(fails_while_cancelled())
    except* ValueError as eg:
        show(eg)
    except* KeyError as eg:
        show(eg)
    print("cancelling", asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(wait_forever("body"))
            await asyncio.sleep(0)
            raise RuntimeError("in the body")
    except ExceptionGroup as eg:
        show(eg)
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(wait_forever("outer"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail("inner"))
    except ExceptionGroup as eg:
        show(eg)

    async def cancelled_group():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(wait_forever("a"))
            await asyncio.sleep(0)

    t = asyncio.create_task(cancelled_group())
    await asyncio.sleep(0.01)
    t.cancel("stop")
    try:
        await t
    except asyncio.CancelledError as e:
        print("group cancelled", e.args)
    try:
        async with asyncio.TaskGroup() as tg:
            t1 = tg.create_task(wait_forever("child"))
            t2 = tg.create_task(asyncio.sleep(0.02, "ok"))
            await asyncio.sleep(0)
            t1.cancel("child only")
    except BaseException as e:
        print("not reached", repr(e))
    print("child cancelled:", t1.cancelled(), t2.result())
    try:
        async with tg:
            pass
    except RuntimeError as e:
        print(str(e))
    c = fail("x")
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print(str(e))
    c.close()
    new = asyncio.TaskGroup()
    c = fail("x")
    try:
        new.create_task(c)
    except RuntimeError as e:
        print(str(e))
    c.close()
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(asyncio.sleep(0.01, "named"), name="N")
        print(t.get_name())

        async def adds():
            tg.create_task(asyncio.sleep(0.01)).add_done_callback(lambda t: print("late child done"))

        tg.create_task(adds())
    print(t.result())
    try:
        async with asyncio.timeout(0.05):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(wait_forever("timeout"))
    except TimeoutError:
        print("timeout")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail("same"))
            tg.create_task(fail("time"))
    except* ValueError as eg:
        show(eg)


asyncio.run(main())
# expect-3.13:    w cancelled ()
# expect-3.13: ExceptionGroup unhandled errors in a TaskGroup
# expect-3.13:   ValueError one
# expect-3.13: ExceptionGroup unhandled errors in a TaskGroup
# expect-3.13:   KeyError 'cleanup'
# expect-3.13: cancelling 0
# expect-3.13:    body cancelled ()
# expect-3.13: ExceptionGroup unhandled errors in a TaskGroup
# expect-3.13:   RuntimeError in the body
# expect-3.13:    outer cancelled ()
# expect-3.13: ExceptionGroup unhandled errors in a TaskGroup
# expect-3.13:   ExceptionGroup unhandled errors in a TaskGroup
# expect-3.13:     ValueError inner
# expect-3.13:    a cancelled ()
# expect-3.13: group cancelled ('stop',)
# expect-3.13:    child cancelled ('child only',)
# expect-3.13: child cancelled: True ok
# expect-3.13: TaskGroup <TaskGroup entered> has already been entered
# expect-3.13: TaskGroup <TaskGroup entered> is finished
# expect-3.13: TaskGroup <TaskGroup> has not been entered
# expect-3.13: N
# expect-3.13: late child done
# expect-3.13: named
# expect-3.13:    timeout cancelled ()
# expect-3.13: timeout
# expect-3.13: ExceptionGroup unhandled errors in a TaskGroup
# expect-3.13:   ValueError same
# expect-3.13:   ValueError time
