# Exceptions cross from threads, processes and coroutines to whoever waits.
import asyncio
import concurrent.futures
import threading


class Custom(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def in_worker(code):
    raise Custom(code)


async def coro(code):
    raise Custom(code)


def thread(loop):
    try:
        asyncio.run_coroutine_threadsafe(coro(1), loop).result()
    except Custom as e:
        print("thread got", e.code)


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(thread, loop)
    try:
        await asyncio.to_thread(in_worker, 2)
    except Custom as e:
        print("task got", e.code)
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        try:
            await loop.run_in_executor(pool, in_worker, 3)
        except Custom as e:
            print("task got", e.code, type(e.__cause__).__name__)
    for exc in (concurrent.futures.CancelledError(), concurrent.futures.TimeoutError("t")):
        cf = concurrent.futures.Future()
        f = asyncio.wrap_future(cf)
        cf.set_exception(exc)
        try:
            await f
        except BaseException as e:
            print(type(exc).__name__, "->", type(e).__module__.split(".")[0], type(e).__name__)
    cf = concurrent.futures.Future()
    f = asyncio.wrap_future(cf)
    f.cancel()
    await asyncio.sleep(0)
    print(cf.cancelled())
    cf = concurrent.futures.Future()
    f = asyncio.wrap_future(cf)
    cf.cancel()
    try:
        await f
    except asyncio.CancelledError:
        print("cancelled", f.cancelled())


if __name__ == "__main__":
    asyncio.run(main())
