# Each child runs an event loop.
import asyncio
from multiprocessing import Process, Queue


async def work(n):
    await asyncio.gather(*(asyncio.sleep(0.01) for _ in range(3)))
    return n * 10


def child(n, results):
    results.put(asyncio.run(work(n)))


if __name__ == "__main__":
    results = Queue()
    children = [Process(target=child, args=(n, results)) for n in range(3)]
    for process in children:
        process.start()
    print(sorted(results.get() for _ in children))
    for process in children:
        process.join()
