# to_thread takes the context along; run_in_executor does not.
import asyncio
import contextvars
import threading

var = contextvars.ContextVar("var", default="unset")


def read():
    value = var.get()
    var.set("changed in the thread")
    return value


async def main():
    var.set("main")
    print(await asyncio.to_thread(read))
    print(var.get())
    print(await asyncio.get_running_loop().run_in_executor(None, read))
    ctx = contextvars.copy_context()
    print(await asyncio.get_running_loop().run_in_executor(None, ctx.run, read), ctx[var])

    async def child(x):
        var.set(x)
        await asyncio.sleep(0.01)
        return await asyncio.to_thread(read)

    print(await asyncio.gather(child("a"), child("b")))
    print(var.get(), threading.current_thread() is threading.main_thread())

    def with_args(a, *, b):
        return a, b, var.get()

    print(await asyncio.to_thread(with_args, 1, b=2))


asyncio.run(main())
