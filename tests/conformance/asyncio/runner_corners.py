# Runner: several runs on one loop, context, loop_factory, closing.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def setv(x):
    old = var.get()
    var.set(x)
    return old, asyncio.current_task().get_name()


with asyncio.Runner() as runner:
    print(runner.run(setv(1)))
    print(runner.run(setv(2)))
    print(var.get(), type(runner.get_loop()).__name__)
    ctx = contextvars.copy_context()
    print(runner.run(setv(3), context=ctx), ctx[var])
    print(runner.run(setv(4)))
    try:
        runner.run(5)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
    loop = runner.get_loop()
print(loop.is_closed())
for what in (runner.get_loop, lambda: runner.run(None)):
    try:
        what()
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
runner.close()


class Loop(asyncio.SelectorEventLoop):
    pass


async def kind():
    try:
        asyncio.Runner().run(c := asyncio.sleep(0))
    except RuntimeError as e:
        print(e)
        c.close()
    c = asyncio.sleep(0)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()
    return type(asyncio.get_running_loop()).__name__, asyncio.get_running_loop().get_debug()


with asyncio.Runner(loop_factory=Loop, debug=True) as runner:
    print(runner.run(kind()))
