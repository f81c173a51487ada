# Asynchronous context managers and iterators: a connection pool, AsyncExitStack, aclosing, paging.
import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, suppress


class Connection:
    def __init__(self, n):
        self.n = n

    async def query(self, text):
        await asyncio.sleep(0.01)
        return f"{text} by connection {self.n}"


class Pool:
    def __init__(self, size):
        self.free = asyncio.LifoQueue()
        for n in range(size):
            self.free.put_nowait(Connection(n))

    @asynccontextmanager
    async def connection(self):
        c = await self.free.get()
        try:
            yield c
        finally:
            self.free.put_nowait(c)


@asynccontextmanager
async def resource(name, fail=False):
    print("open", name)
    try:
        yield name
    except ValueError as e:
        print(name, "sees", e)
        raise
    finally:
        await asyncio.sleep(0)
        print("close", name)


class Pages:
    def __init__(self, pages):
        self.pages = pages

    def __aiter__(self):
        self.at = 0
        return self

    async def __anext__(self):
        if self.at >= self.pages:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        self.at += 1
        return [self.at * 10 + i for i in range(2)]


async def numbers():
    try:
        n = 0
        while True:
            yield n
            n += 1
    finally:
        print("numbers closed")


async def main():
    pool = Pool(2)

    async def use(n):
        async with pool.connection() as c:
            return await c.query(f"q{n}")

    print(await asyncio.gather(*(use(n) for n in range(4))))
    async with AsyncExitStack() as stack:
        for name in "abc":
            await stack.enter_async_context(resource(name))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "callback")
        print("inside")
    with suppress(ValueError):
        async with resource("x"), resource("y"):
            raise ValueError("boom")
    print([item async for page in Pages(3) for item in page])
    async with aclosing(numbers()) as ns:
        async for n in ns:
            if n == 3:
                break
    print("last", n)


asyncio.run(main())
