# A bounded queue makes the producer wait.
import asyncio


async def producer(queue):
    for n in range(5):
        await queue.put(n)
        print("put", n)
    await queue.put(None)


async def consumer(queue):
    while (item := await queue.get()) is not None:
        print("got", item)
        await asyncio.sleep(0.005)
    print("consumer ends")


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(queue), consumer(queue))
    print(queue.empty(), queue.qsize())


asyncio.run(main())
