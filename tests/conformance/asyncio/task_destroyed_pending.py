# A loop that is left with a pending task.
import asyncio
import gc
import logging


class Show(logging.Handler):
    def emit(self, record):
        print(record.levelname, record.getMessage().splitlines()[0])


logging.getLogger("asyncio").addHandler(Show())
logging.getLogger("asyncio").propagate = False


async def forever():
    await asyncio.get_running_loop().create_future()


async def main():
    asyncio.create_task(forever(), name="left")
    await asyncio.sleep(0)
    print("main ends")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
del loop
gc.collect()
print("end")
