# Future: states, wrong states, callbacks, exceptions of every kind.
import asyncio


def attempt(f, *args):
    try:
        print(f.__name__, "->", f(*args))
    except BaseException as e:
        print(f.__name__, "raises", type(e).__name__, e)


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    attempt(f.result)
    attempt(f.exception)
    print(f.done(), f.cancelled(), f.get_loop() is loop, asyncio.isfuture(f), asyncio.isfuture(5))
    f.set_result(1)
    attempt(f.set_result, 2)
    attempt(f.set_exception, ValueError())
    attempt(f.cancel)
    attempt(f.result)
    attempt(f.exception)
    f = loop.create_future()
    f.set_exception(ValueError)
    attempt(f.exception)
    attempt(f.result)
    try:
        await f
    except ValueError as e:
        print("awaited", repr(e))
    f = loop.create_future()
    try:  # 3.12 makes a RuntimeError of it
        f.set_exception(StopIteration)
        print(type(f.exception()).__name__, f.exception())
    except TypeError as e:
        print("RuntimeError", e)
    f = loop.create_future()
    f.cancel("message")
    attempt(f.result)
    attempt(f.exception)
    attempt(f.set_result, 1)
    try:
        await f
    except asyncio.CancelledError as e:
        print("await", e.args)
    f = loop.create_future()
    order = []
    f.add_done_callback(lambda fut: order.append(1))
    cb = lambda fut: order.append(2)
    f.add_done_callback(cb)
    f.add_done_callback(cb)
    f.add_done_callback(lambda fut: order.append(3))
    print(f.remove_done_callback(cb), f.remove_done_callback(cb))
    f.set_result(None)
    print(order)
    await asyncio.sleep(0)
    print(order)
    f.add_done_callback(lambda fut: order.append(4))
    print(order)
    await asyncio.sleep(0)
    print(order)
    f = asyncio.Future()
    print(f.get_loop() is loop)
    it = iter(loop.create_future())
    print(type(next(it)).__name__)
    try:
        next(it)
    except RuntimeError as e:
        print(e)
    g = loop.create_future()
    loop.call_soon(g.set_result, "later")
    print(await g, await g)

    class Sub(asyncio.Future):
        pass

    s = Sub(loop=loop)
    print(s, isinstance(s, asyncio.Future))
    loop.call_later(0.01, s.set_result, "sub")
    print(await s)


asyncio.run(main())
