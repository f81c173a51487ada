# An exception nobody looked at is reported, at the latest when the loop is closed or the program ends.
import asyncio
import gc
import logging
import re


class Show(logging.Handler):
    def emit(self, record):
        text = record.getMessage()
        print(record.levelname, re.sub(r"0x[0-9a-f]+|[\w./]*\.py:\d+", "X", text))
        print("   ", record.exc_info and repr(record.exc_info[1]))


logging.getLogger("asyncio").addHandler(Show())
logging.getLogger("asyncio").propagate = False


async def bad():
    raise ValueError("nobody looks")


async def main():
    t = asyncio.create_task(bad(), name="bad-one")
    await asyncio.sleep(0.01)
    print("done", t.done())
    del t
    gc.collect()


asyncio.run(main())
print("after run")
