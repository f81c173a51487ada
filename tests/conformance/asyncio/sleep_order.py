# Timers fire by deadline, not by order of creation; the order of equal ones is that of their start.
import asyncio


async def nap(name, seconds):
    await asyncio.sleep(seconds)
    print(name, end=" ")
    return name


async def main():
    result = await asyncio.gather(nap("slow", 0.06), nap("fast", 0.02), nap("middle", 0.04))
    print(result)
    await asyncio.gather(*(nap(n, 0.01) for n in range(8)))
    print()
    print(await asyncio.sleep(0.001, "value"), await asyncio.sleep(-1), await asyncio.sleep(0, "zero"))


asyncio.run(main())
