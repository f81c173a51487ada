# Async generators that were not finished are closed before the loop ends.
import asyncio


async def gen(name):
    try:
        for i in range(5):
            yield i
            await asyncio.sleep(0)
    finally:
        await asyncio.sleep(0)
        print(name, "cleaned up")


kept = []


async def main():
    g = gen("kept")
    kept.append(g)
    async for x in g:
        if x == 2:
            break
    print("after break", x)
    h = gen("closed")
    async for x in h:
        break
    await h.aclose()
    print("closed by hand")
    async for x in gen("whole"):
        pass
    print("main ends")


asyncio.run(main())
print("after run")
try:
    kept[0].asend(None).send(None)
except StopAsyncIteration:
    print("kept is finished")
