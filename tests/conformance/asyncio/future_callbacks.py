# Futures: result, exception, callbacks, wrong states.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.add_done_callback(lambda x: print("callback 1", x.result()))
    f.add_done_callback(lambda x: print("callback 2"))
    print(f.done(), f.cancelled())
    try:
        f.result()
    except asyncio.InvalidStateError as error:
        print(error)
    loop.call_later(0.01, f.set_result, 5)
    print(await f, f.done())
    try:
        f.set_result(6)
    except asyncio.InvalidStateError as error:
        print(type(error).__name__)
    g = loop.create_future()
    g.set_exception(ValueError("bad"))
    try:
        await g
    except ValueError as error:
        print(error, repr(g.exception()))
    h = loop.create_future()
    print(h.cancel(), h.cancel(), h.cancelled())
    try:
        await h
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
