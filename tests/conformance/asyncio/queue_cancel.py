# Cancelled getters and putters; items are not lost.
import asyncio


async def main():
    q = asyncio.Queue()
    a, b = asyncio.create_task(q.get()), asyncio.create_task(q.get())
    await asyncio.sleep(0)
    a.cancel()
    await asyncio.sleep(0)
    q.put_nowait("one")
    print(await b)
    a, b = asyncio.create_task(q.get()), asyncio.create_task(q.get())
    await asyncio.sleep(0)
    q.put_nowait("two")
    a.cancel()  # it was woken already
    print(await b, a.cancelled())
    try:
        await asyncio.wait_for(q.get(), 0.01)
    except TimeoutError:
        print("timeout", q)
    q = asyncio.Queue(1)
    q.put_nowait(0)
    a, b = asyncio.create_task(q.put("a")), asyncio.create_task(q.put("b"))
    await asyncio.sleep(0)
    a.cancel()
    print(q.get_nowait())
    await asyncio.sleep(0)
    print(await q.get(), a.cancelled(), b.done())
    for what in (q.get_nowait, q.task_done, q.task_done, q.task_done):
        try:
            print(what())
        except (asyncio.QueueEmpty, ValueError) as e:
            print(repr(e))
    q.put_nowait(1)
    try:
        q.put_nowait(2)
    except asyncio.QueueFull as e:
        print(repr(e), q.full(), q.empty(), q.maxsize, q.qsize())
    # The running task takes what a woken getter was meant to get.
    q = asyncio.Queue()
    g = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    q.put_nowait("stolen")
    print(q.get_nowait())
    await asyncio.sleep(0)
    print(g.done())
    q.put_nowait("second")
    print(await g)


asyncio.run(main())
