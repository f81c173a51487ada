# A token bucket and a sliding window.
import asyncio
import collections


class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate, self.capacity = rate, capacity
        self.tokens = capacity
        self.lock = asyncio.Lock()
        self.updated = None

    async def acquire(self):
        loop = asyncio.get_running_loop()
        async with self.lock:
            now = loop.time()
            if self.updated is not None:
                self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
            self.updated = now
            if self.tokens < 1:
                await asyncio.sleep((1 - self.tokens) / self.rate)
                self.updated = loop.time()
                self.tokens = 1
            self.tokens -= 1


class Window:
    def __init__(self, limit, span):
        self.limit, self.span = limit, span
        self.calls = collections.deque()

    async def __aenter__(self):
        loop = asyncio.get_running_loop()
        while True:
            now = loop.time()
            while self.calls and self.calls[0] <= now - self.span:
                self.calls.popleft()
            if len(self.calls) < self.limit:
                self.calls.append(now)
                return self
            await asyncio.sleep(self.calls[0] + self.span - now)

    async def __aexit__(self, *exc):
        pass


async def call(limiter, n, start, log):
    await limiter.acquire()
    log.append((n, round((asyncio.get_running_loop().time() - start) / 0.1)))


async def main():
    log = []
    start = asyncio.get_running_loop().time()
    bucket = TokenBucket(rate=10, capacity=2)
    await asyncio.gather(*(call(bucket, n, start, log) for n in range(5)))
    print(log)
    window = Window(2, 0.1)
    start = asyncio.get_running_loop().time()
    times = []
    for n in range(5):
        async with window:
            times.append(round((asyncio.get_running_loop().time() - start) / 0.1))
    print(times)


asyncio.run(main())
