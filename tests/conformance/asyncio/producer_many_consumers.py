# One producer, several consumers, one end mark each.
import asyncio
async def consumer(name, q, out):
    while (item := await q.get()) is not None:
        await asyncio.sleep(item / 20)
        out.append((name, item))
async def main():
    q, out = asyncio.Queue(), []
    tasks = [asyncio.create_task(consumer(n, q, out)) for n in "ab"]
    for i in (5, 1, 1):
        q.put_nowait(i)
    for _ in tasks:
        q.put_nowait(None)
    await asyncio.gather(*tasks)
    print(out)
asyncio.run(main())
