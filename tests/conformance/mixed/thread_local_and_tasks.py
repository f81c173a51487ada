# threading.local is shared by all tasks of a thread; a ContextVar is not.
import asyncio
import contextvars
import threading

local = threading.local()
var = contextvars.ContextVar("var")


async def task(name):
    local.name = name
    var.set(name)
    await asyncio.sleep(0.01)
    return local.name, var.get()


async def main():
    print(await asyncio.gather(task("a"), task("b"), task("c")))
    print(local.name, var.get("unset"))
    print(await asyncio.to_thread(lambda: hasattr(local, "name")))


asyncio.run(main())
