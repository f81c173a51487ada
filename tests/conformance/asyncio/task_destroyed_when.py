"""A pending task is not destroyed when its loop is closed, but by a collection or at the end of the program."""
import asyncio
import gc
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message).36s")


async def left():
    await asyncio.sleep(10)


async def main():
    asyncio.create_task(left())
    await asyncio.sleep(0)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
print("left the loop")
loop.close()
print("closed the loop")
del loop
print("dropped the loop")
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
print("end")
