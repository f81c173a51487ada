# run_coroutine_threadsafe: results, exceptions, cancelling, wrong arguments.
import asyncio
import concurrent.futures
import threading


cancelled = threading.Event()


async def add(a, b):
    await asyncio.sleep(0.01)
    return a + b


async def fail():
    raise KeyError("k")


async def forever():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        cancelled.set()     # the thread prints it: the two would print at once
        raise


def other(loop):
    f = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
    print(type(f).__module__, f.result(5))
    try:
        asyncio.run_coroutine_threadsafe(fail(), loop).result()
    except KeyError as e:
        print("KeyError", e)
    f = asyncio.run_coroutine_threadsafe(forever(), loop)
    try:
        f.result(0.05)
    except concurrent.futures.TimeoutError:
        print("timeout")
    print(f.cancel(), f.cancelled())
    print("coroutine cancelled", cancelled.wait(5))
    try:
        asyncio.run_coroutine_threadsafe(5, loop)
    except TypeError as e:
        print(e)


async def main():
    await asyncio.to_thread(other, asyncio.get_running_loop())
    await asyncio.sleep(0.02)
    print("end")


asyncio.run(main())
