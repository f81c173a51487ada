# Asynchronous iterators, generators and comprehensions.
import asyncio


class Ticks:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
    print("exhausted")


async def main():
    async for tick in Ticks(3):
        print(tick)
    else:
        print("else")
    print([x async for x in numbers(4) if x % 2])
    print({x: y async for x, y in pairs()})
    total = 0
    async for n in numbers(3):
        total += n
    print(total)


async def pairs():
    yield 1, "a"
    yield 2, "b"


asyncio.run(main())
