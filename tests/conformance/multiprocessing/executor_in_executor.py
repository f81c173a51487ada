# Futures of processes inside asyncio, and mixed with threads.
import asyncio
import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def work(n):
    return n * n, os.getpid()


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as processes, ThreadPoolExecutor(2) as threads:
        far = await asyncio.gather(*[loop.run_in_executor(processes, work, n) for n in range(3)])
        near = await asyncio.gather(*[loop.run_in_executor(threads, work, n) for n in range(3)])
    print([n for n, _ in far], [n for n, _ in near])
    print(os.getpid() in {pid for _, pid in far}, {pid for _, pid in near} == {os.getpid()})
    try:
        with ProcessPoolExecutor(1) as processes:
            await loop.run_in_executor(processes, work, "x")
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    asyncio.run(main())
