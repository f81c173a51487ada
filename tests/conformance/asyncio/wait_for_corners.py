# wait_for: zero, None, done futures, results in time, cancellation from outside, cleanup that takes long.
import asyncio


async def val(x, d=0.0):
    try:
        await asyncio.sleep(d)
    except asyncio.CancelledError as e:
        print("  cancelled inside", e.args)
        raise
    return x


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        await asyncio.sleep(0.05)
        print("  cleaned up")
        raise


async def replaces():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise KeyError("instead")


async def returns():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        return "late value"


async def attempt(label, aw, timeout):
    try:
        print(label, await asyncio.wait_for(aw, timeout))
    except BaseException as e:
        print(label, repr(e), type(e.__cause__).__name__)


async def main():
    loop = asyncio.get_running_loop()
    await attempt("None", val(1), None)
    await attempt("in time", val(2), 1)
    await attempt("late", val(3, 1), 0.05)
    await attempt("zero", val(4), 0)
    await attempt("negative", val(4), -1)
    f = loop.create_future()
    f.set_result("done")
    await attempt("done future, zero", f, 0)
    f = loop.create_future()
    await attempt("future", f, 0.01)
    print(f.cancelled())
    await attempt("stubborn", stubborn(), 0.05)
    await attempt("replaces", replaces(), 0.05)
    await attempt("returns", returns(), 0.05)
    t = asyncio.create_task(asyncio.wait_for(val(5, 1), 10))
    await asyncio.sleep(0.01)
    t.cancel("from outside")
    try:
        await t
    except asyncio.CancelledError as e:
        print("outside", e.args)
    s = asyncio.create_task(val("kept", 0.05))
    await attempt("shield", asyncio.shield(s), 0.01)
    print(await s)
    try:
        await asyncio.wait_for(5, 1)
    except TypeError as e:
        print("TypeError")


asyncio.run(main())
# expect-3.13: None 1
# expect-3.13: in time 2
# expect-3.13:   cancelled inside ()
# expect-3.13: late TimeoutError() CancelledError
# expect-3.13: zero TimeoutError() CancelledError
# expect-3.13: negative TimeoutError() CancelledError
# expect-3.13: done future, zero done
# expect-3.13: future TimeoutError() CancelledError
# expect-3.13: True
# expect-3.13:   cleaned up
# expect-3.13: stubborn TimeoutError() CancelledError
# expect-3.13: replaces KeyError('instead') NoneType
# expect-3.13: returns late value
# expect-3.13:   cancelled inside ('from outside',)
# expect-3.13: outside ('from outside',)
# expect-3.13: shield TimeoutError() CancelledError
# expect-3.13: kept
# expect-3.13: TypeError
