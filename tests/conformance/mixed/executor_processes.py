# run_in_executor with a pool of processes.
import asyncio
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import current_process


def crunch(n):
    return sum(range(n)), current_process().name != "MainProcess"


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=2) as pool:
        futures = [loop.run_in_executor(pool, crunch, n) for n in (10, 100, 1000)]
        print(await asyncio.gather(*futures))
    print("pool closed")


if __name__ == "__main__":
    asyncio.run(main())
