# Two fetches, one thread
# While one coroutine waits at an await, the event loop runs the other: the waits overlap, nothing runs at once.
import asyncio
import time


async def fetch(name, seconds):
    print(f"{name}: request sent")
    await asyncio.sleep(seconds)
    print(f"{name}: answer received")
    return name


async def main():
    start = time.perf_counter()
    results = await asyncio.gather(fetch("users", 0.3), fetch("orders", 0.2))
    print(f"{results} in {time.perf_counter() - start:.1f} s, not 0.5 s")


asyncio.run(main())
