# What asyncio.run does at the end: cancels what is left, waits for it, closes generators, then the executor.
import asyncio
import time

log = []


async def agen():
    try:
        while True:
            yield 1
    finally:
        log.append("generator closed")


async def background(name, delay):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        await asyncio.sleep(delay)
        log.append(f"{name} cleaned up")
        raise


gens = []


async def main():
    asyncio.create_task(background("a", 0.04))
    asyncio.create_task(background("b", 0.02))
    g = agen()
    gens.append(g)
    await anext(g)
    asyncio.get_running_loop().run_in_executor(None, lambda: (time.sleep(0.15), log.append("thread ends")))
    await asyncio.sleep(0)
    log.append("main returns")
    return "value"


log.append(asyncio.run(main()))
cancelled = sorted(x for x in log if x.endswith("cancelled"))
print(cancelled)
print([x for x in log if not x.endswith("cancelled")])
