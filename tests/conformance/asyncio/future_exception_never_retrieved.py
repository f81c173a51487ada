# The same for a plain Future.
import asyncio
import gc
import logging


class Show(logging.Handler):
    def emit(self, record):
        print(record.levelname, record.getMessage(), repr(record.exc_info[1]))


logging.getLogger("asyncio").addHandler(Show())
logging.getLogger("asyncio").propagate = False


async def main():
    f = asyncio.get_running_loop().create_future()
    f.set_exception(OSError("lost"))
    g = asyncio.get_running_loop().create_future()
    g.set_exception(OSError("seen"))
    print(repr(g.exception()))
    h = asyncio.get_running_loop().create_future()
    h.set_exception(OSError("cancelled does not help"))
    print(h.cancel())
    del f, g, h
    gc.collect()


asyncio.run(main())
print("after run")
