# Coroutines see variables like other functions do.
import asyncio


def make(name):
    count = 0

    async def bump(times):
        nonlocal count
        for _ in range(times):
            count += 1
            await asyncio.sleep(0)
        return f"{name}{count}"

    return bump


class Service:
    def __init__(self):
        self.calls = []

    async def call(self, n):
        self.calls.append(n)
        await asyncio.sleep(0.01 * n)
        return n


async def main():
    bump = make("x")
    print(await asyncio.gather(bump(2), bump(3)))
    service = Service()
    print(await asyncio.gather(*map(service.call, [2, 1])), service.calls)


asyncio.run(main())
