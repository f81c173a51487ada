# Task-1 is main; each task created takes the next number.
import asyncio


async def show():
    print(asyncio.current_task().get_name())


async def main():
    await show()
    await asyncio.gather(show(), show())
    await asyncio.create_task(show())


asyncio.run(main())
