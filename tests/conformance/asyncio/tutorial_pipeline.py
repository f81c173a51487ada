# A pipeline of stages with bounded queues between them; None says the end.
import asyncio


async def source(out, n):
    for i in range(n):
        await out.put(i)
    await out.put(None)


async def stage(name, inp, out, function, delay):
    while (item := await inp.get()) is not None:
        await asyncio.sleep(delay)
        await out.put(function(item))
    print(name, "ends")
    await out.put(None)


async def sink(inp):
    got = []
    while (item := await inp.get()) is not None:
        got.append(item)
    return got


async def main():
    a, b, c = (asyncio.Queue(maxsize=2) for _ in range(3))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(source(a, 6))
        tg.create_task(stage("double", a, b, lambda x: x * 2, 0.005))
        tg.create_task(stage("plus one", b, c, lambda x: x + 1, 0.01))
        result = tg.create_task(sink(c))
    print(result.result())


asyncio.run(main())
