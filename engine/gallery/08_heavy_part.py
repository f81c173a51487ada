# asyncio with a process for the heavy part
# Computing would freeze the loop; in a process of its own it leaves the loop free to serve everybody else.
import asyncio
from concurrent.futures import ProcessPoolExecutor


def crunch(rounds):
    total = 0
    for _ in range(rounds):
        total += sum(range(50_000))
    return total


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name}: answer received")


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=1) as pool:
        report = loop.run_in_executor(pool, crunch, 170)
        await asyncio.gather(fetch("users", 0.03), fetch("orders", 0.06))
        print("report:", await report)


if __name__ == "__main__":
    asyncio.run(main())
