# Waiters get the lock in the order they asked.
import asyncio


async def worker(name, lock):
    print(name, "asks")
    async with lock:
        print(name, "in")
        await asyncio.sleep(0.01)
        print(name, "out")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(n, lock) for n in "abcd"))
    print(lock.locked())


asyncio.run(main())
