# Debug mode refuses coroutines as callbacks, and calls from other threads.
import asyncio
import threading


async def coro():
    pass


async def main():
    loop = asyncio.get_running_loop()
    for call in (loop.call_soon, loop.call_soon_threadsafe, lambda c: loop.call_later(1, c), lambda c: loop.call_at(1, c)):
        for bad in (coro, 5):
            try:
                call(bad)
            except TypeError as e:
                print(str(e).split(", got")[0])
    c = coro()
    try:
        loop.call_soon(c)
    except TypeError as e:
        print(e)
    c.close()

    def other():
        try:
            loop.call_soon(print)
        except RuntimeError as e:
            print(e)

    t = threading.Thread(target=other)
    t.start()
    t.join()


asyncio.run(main(), debug=True)
