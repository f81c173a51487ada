# A circuit breaker: closed, open after failures, half open after a while.
import asyncio


class Open(Exception):
    pass


class Breaker:
    def __init__(self, failures, reset):
        self.limit, self.reset = failures, reset
        self.failures = 0
        self.opened = None

    @property
    def state(self):
        if self.opened is None:
            return "closed"
        if asyncio.get_running_loop().time() - self.opened >= self.reset:
            return "half-open"
        return "open"

    async def call(self, function, *args):
        if self.state == "open":
            raise Open("circuit is open")
        try:
            result = await function(*args)
        except Exception:
            self.failures += 1
            if self.failures >= self.limit or self.state == "half-open":
                self.opened = asyncio.get_running_loop().time()
            raise
        self.failures = 0
        self.opened = None
        return result


async def flaky(n):
    await asyncio.sleep(0.001)
    if n in (1, 2, 3, 6):
        raise ConnectionError(f"call {n}")
    return f"ok {n}"


async def main():
    breaker = Breaker(3, 0.1)
    for n in range(10):
        try:
            print(n, breaker.state, await breaker.call(flaky, n))
        except (Open, ConnectionError) as e:
            print(n, type(e).__name__, e)
        await asyncio.sleep(0.06 if n >= 4 else 0)


asyncio.run(main())
