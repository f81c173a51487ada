# wait_for cancels what takes too long.
import asyncio


async def slow():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("slow was cancelled")
        raise


async def main():
    try:
        await asyncio.wait_for(slow(), timeout=0.02)
    except asyncio.TimeoutError:
        print("timeout")
    print(await asyncio.wait_for(asyncio.sleep(0, "in time"), timeout=1))


asyncio.run(main())
