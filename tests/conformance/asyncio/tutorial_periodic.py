# Periodic background tasks, a heartbeat with a watchdog, a debounced function.
import asyncio


async def every(interval, function):
    loop = asyncio.get_running_loop()
    next_time = loop.time()
    while True:
        function()
        next_time += interval
        await asyncio.sleep(max(0, next_time - loop.time()))


class Debounce:
    def __init__(self, delay, function):
        self.delay, self.function = delay, function
        self.handle = None

    def __call__(self, *args):
        if self.handle:
            self.handle.cancel()
        self.handle = asyncio.get_running_loop().call_later(self.delay, self.function, *args)


async def watchdog(beats, limit):
    while True:
        try:
            await asyncio.wait_for(beats.get(), limit)
        except asyncio.TimeoutError:
            print("no heartbeat")
            return


async def main():
    count = 0

    def tick():
        nonlocal count
        count += 1

    t = asyncio.create_task(every(0.05, tick))
    await asyncio.sleep(0.23)
    t.cancel()
    print("ticks", count)
    search = Debounce(0.03, lambda text: print("search for", text))
    for text in ("a", "ab", "abc"):
        search(text)
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.06)
    beats = asyncio.Queue()
    w = asyncio.create_task(watchdog(beats, 0.1))
    for _ in range(3):
        beats.put_nowait(1)
        await asyncio.sleep(0.03)
    await w


asyncio.run(main())
