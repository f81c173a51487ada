# Blocking work in threads while the loop goes on.
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def block(n):
    time.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        f = loop.run_in_executor(pool, block, 0.05)
        for i in range(2):
            await asyncio.sleep(0.01)
            print("tick", i)
        print(await f)
    print(await asyncio.gather(asyncio.to_thread(block, 0.02), asyncio.to_thread(block, 0.01)))


asyncio.run(main())
