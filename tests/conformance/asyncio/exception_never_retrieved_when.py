# "... exception was never retrieved" is said when the last reference goes, while other tasks go on.
import asyncio
import logging


class Show(logging.Handler):
    def emit(self, record):
        print(record.getMessage().partition("\n")[0], repr(record.exc_info[1]))


logging.getLogger("asyncio").addHandler(Show())
logging.getLogger("asyncio").propagate = False


async def bad(what):
    raise ValueError(what)


async def keeps(what):
    kept = asyncio.create_task(bad(what))
    await asyncio.sleep(0.05)
    print("keeps", kept.done())


async def main():
    asyncio.create_task(bad("nobody keeps it"))
    await asyncio.sleep(0.05)
    print("deleted next")
    future = asyncio.get_running_loop().create_future()
    future.set_exception(OSError("future"))
    del future
    print("a local of a coroutine next")
    await keeps("awaited")
    print("a local of a task next")
    asyncio.create_task(keeps("task"))
    await asyncio.sleep(0.1)
    print("somebody looks next")
    seen = asyncio.create_task(bad("seen"))
    await asyncio.sleep(0.05)
    print(repr(seen.exception()))
    del seen
    print("gather looks next")
    print(await asyncio.gather(bad("gathered"), return_exceptions=True))
    last = asyncio.create_task(bad("at the end of main"))
    await asyncio.sleep(0.05)
    print("main ends")


asyncio.run(main())
print("run has ended")
