# At most two at a time.
import asyncio

inside = 0


async def worker(n, semaphore):
    global inside
    async with semaphore:
        inside += 1
        print(n, "in", inside)
        await asyncio.sleep(0.01)
        inside -= 1


async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(worker(n, semaphore) for n in range(5)))


asyncio.run(main())
