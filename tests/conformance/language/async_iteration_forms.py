# async for, async comprehensions, async with, and their else.
import asyncio
async def count(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)
class CM:
    async def __aenter__(self): return "cm"
    async def __aexit__(self, *a):
        print("aexit", a[0] and a[0].__name__)
        return True
class It:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
async def main():
    print([x async for x in count(3) if x != 1], {x: x async for x in It()}, [await asyncio.sleep(0, i) for i in range(2)])
    async for x in count(2): print("x", x)
    else: print("else")
    async with CM() as c, CM():
        print(c)
        raise KeyError
    a = count(5)
    print(await a.__anext__(), await anext(a))
    await a.aclose()
    print(await anext(a, "end"))
    g = (i async for i in count(2))
    print(type(g).__name__, [v async for v in g])
asyncio.run(main())
