# A blocking call freezes the loop
# time.sleep() does not await, so the loop cannot run anybody else until it returns: the heartbeat stops.
import asyncio
import time

start = time.perf_counter()


async def heartbeat():
    for _ in range(6):
        print(f"beat at {time.perf_counter() - start:.1f} s")
        await asyncio.sleep(0.1)


async def main():
    heart = asyncio.create_task(heartbeat())

    await asyncio.sleep(0.25)
    print("awaited 0.25 s: the heart kept beating")

    time.sleep(0.45)
    print("blocked 0.45 s: not a single beat")

    await heart


asyncio.run(main())
