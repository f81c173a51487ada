# A class with __aiter__ and __anext__.
import asyncio
class Ticker:
    def __init__(self, n): self.i, self.n = 0, n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(0)
        return self.i
async def main():
    async for x in Ticker(3):
        if x == 2: continue
        print(x)
    else:
        print("else")
    print([x async for x in Ticker(2)], await anext(Ticker(1)), await anext(Ticker(0), "none"))
asyncio.run(main())
