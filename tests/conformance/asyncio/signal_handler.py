# add_signal_handler and remove_signal_handler.
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def handler(name):
        print("handler", name)
        stop.set()

    loop.add_signal_handler(signal.SIGTERM, handler, "SIGTERM")
    loop.add_signal_handler(signal.SIGINT, handler, "SIGINT")
    loop.call_later(0.02, signal.raise_signal, signal.SIGTERM)
    await stop.wait()
    stop.clear()
    loop.call_later(0.02, signal.raise_signal, signal.SIGINT)
    await stop.wait()
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    print(loop.remove_signal_handler(signal.SIGINT))
    for bad in (999, "x"):
        try:
            loop.add_signal_handler(bad, handler)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    try:
        loop.add_signal_handler(signal.SIGTERM, main)
    except TypeError as e:
        print(e)
    print("graceful end")


asyncio.run(main())
