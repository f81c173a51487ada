# asyncio.run waits for threads of the default executor before it returns.
import asyncio
import time

log = []


def slow():
    time.sleep(0.1)
    log.append("thread done")


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, slow)
    try:
        await asyncio.wait_for(asyncio.to_thread(slow), 0.02)
    except TimeoutError:
        log.append("timeout")
    log.append("main ends")


asyncio.run(main())
log.append("run returned")
print(log)
