# Timers of the loop: order, cancelling.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    loop.call_later(0.03, print, "third")
    loop.call_later(0.01, print, "first")
    loop.call_at(start + 0.02, print, "second")
    h = loop.call_later(0.015, print, "never")
    h.cancel()
    loop.call_soon(print, "soon")
    await asyncio.sleep(0.05)
    print(h.cancelled())


asyncio.run(main())
