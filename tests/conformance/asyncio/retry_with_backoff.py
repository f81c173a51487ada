# A coroutine that is tried again, waiting longer each time.
import asyncio
calls = 0
async def unreliable():
    global calls
    calls += 1
    if calls < 3:
        raise ConnectionError(f"try {calls}")
    return "ok"
async def retry(f, times):
    for n in range(times):
        try:
            return await f()
        except ConnectionError as error:
            print(error)
            await asyncio.sleep(0.01 * 2**n)
    raise TimeoutError
print(asyncio.run(retry(unreliable, 5)), calls)
