# Without a lock, an await between reading and writing loses updates; with it none.
import asyncio

balance = 0


async def deposit(lock):
    global balance
    if lock:
        await lock.acquire()
    seen = balance
    await asyncio.sleep(0)
    balance = seen + 1
    if lock:
        lock.release()


async def main():
    global balance
    await asyncio.gather(*(deposit(None) for _ in range(10)))
    print("without:", balance)
    balance = 0
    lock = asyncio.Lock()
    await asyncio.gather(*(deposit(lock) for _ in range(10)))
    print("with:", balance)


asyncio.run(main())
