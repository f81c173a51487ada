# Who runs when: call_soon and tasks take turns, a task that does not await keeps the others out.
import asyncio


async def spin(name, n, log):
    for i in range(n):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)


async def greedy(log):
    for i in range(3):
        log.append(f"g{i}")
        await done()


async def done():
    pass


async def main():
    log = []
    loop = asyncio.get_running_loop()

    def again(n):
        log.append(f"c{n}")
        if n:
            loop.call_soon(again, n - 1)

    loop.call_soon(again, 3)
    await asyncio.gather(spin("a", 3, log), greedy(log), spin("b", 3, log))
    print(*log)
    log.clear()
    f = loop.create_future()
    for n in range(3):
        f.add_done_callback(lambda _, n=n: log.append(f"cb{n}"))

    async def waits(n):
        await f
        log.append(f"w{n}")

    ts = [asyncio.create_task(waits(n)) for n in range(2)]
    await asyncio.sleep(0)
    f.add_done_callback(lambda _: log.append("cb3"))
    loop.call_soon(log.append, "before")
    f.set_result(None)
    loop.call_soon(log.append, "after")
    log.append("sync")
    await asyncio.wait(ts)
    print(*log)
    log.clear()
    loop.call_later(0.01, log.append, "timer")
    loop.call_soon(log.append, "soon")
    await asyncio.sleep(0.02)
    log.append("main")
    print(*log)
    log.clear()
    now = loop.time()
    for n in (3, 1, 2):
        loop.call_at(now + n * 0.02, log.append, n)
    h = loop.call_at(now + 0.05, log.append, "cancelled")
    h.cancel()
    await asyncio.sleep(0.1)
    print(*log)


asyncio.run(main())
