# A service that stops on a signal: no new work, the running work ends, the rest is cancelled.
import asyncio
import signal


class Service:
    def __init__(self):
        self.stopping = asyncio.Event()
        self.tasks = set()
        self.done, self.cancelled = [], []

    def spawn(self, coro):
        task = asyncio.create_task(coro)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        return task

    async def job(self, n, duration):
        try:
            await asyncio.sleep(duration)
            self.done.append(n)
        except asyncio.CancelledError:
            self.cancelled.append(n)
            raise

    async def accept(self):
        n = 0
        while not self.stopping.is_set():
            self.spawn(self.job(n, 0.03 if n < 3 else 5))
            n += 1
            try:
                await asyncio.wait_for(self.stopping.wait(), 0.1)
            except asyncio.TimeoutError:
                pass
        print("accepts no more after", n)

    async def run(self):
        loop = asyncio.get_running_loop()
        for sig in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(sig, self.stopping.set)
        loop.call_later(0.45, signal.raise_signal, signal.SIGTERM)
        await self.accept()
        print("waiting for", len(self.tasks))
        if self.tasks:
            _, pending = await asyncio.wait(self.tasks, timeout=0.05)
            for t in pending:
                t.cancel()
            await asyncio.gather(*pending, return_exceptions=True)
        print("done", self.done, "cancelled", sorted(self.cancelled))


asyncio.run(Service().run())
