# A loop that runs in a background thread and is stopped from outside.
import asyncio
import threading


class Background:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.run, name="background")

    def run(self):
        asyncio.set_event_loop(self.loop)
        try:
            self.loop.run_forever()
        finally:
            self.loop.run_until_complete(self.loop.shutdown_asyncgens())
            self.loop.close()

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *exc):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()

    def submit(self, coro):
        return asyncio.run_coroutine_threadsafe(coro, self.loop)


async def job(n):
    await asyncio.sleep(0.02 * n)
    return n, threading.current_thread().name


with Background() as bg:
    futures = [bg.submit(job(n)) for n in (3, 1, 2)]
    for f in futures:
        print(f.result())
    f = bg.submit(job(50))
    f.cancel()
    print(f.cancelled())
print(bg.loop.is_closed(), bg.thread.is_alive())
try:
    bg.loop.call_soon_threadsafe(print)
except RuntimeError as e:
    print(e)
