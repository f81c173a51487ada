# A semaphore lets only so many in at once.
import asyncio

inside = most = 0


async def job(s, n):
    global inside, most
    async with s:
        inside += 1
        most = max(most, inside)
        print("in", n)
        await asyncio.sleep(0.01)
        inside -= 1


async def main():
    s = asyncio.Semaphore(2)
    await asyncio.gather(*(job(s, i) for i in range(5)))
    print(most, s.locked())
    b = asyncio.BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
