# A bounded queue holds its producer back.
import asyncio


async def producer(q):
    for i in range(4):
        await q.put(i)
        print("put", i, q.qsize(), q.full())
    await q.put(None)


async def consumer(q):
    while (item := await q.get()) is not None:
        print("got", item)
        await asyncio.sleep(0.01)
    print("end", q.empty())


async def main():
    q = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(q), consumer(q))


asyncio.run(main())
