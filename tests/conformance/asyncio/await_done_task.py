# Awaiting a task that is done does not suspend.
import asyncio


async def quick():
    return "q"


async def other():
    print("other runs")


async def main():
    task = asyncio.create_task(quick())
    await asyncio.sleep(0)
    asyncio.create_task(other())
    print(await task, await task)
    print("still main")
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
