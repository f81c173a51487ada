# 3.13: Queue.shutdown().
import asyncio


async def main():
    if not hasattr(asyncio, "QueueShutDown"):
        return
    q = asyncio.Queue()
    q.put_nowait(1)
    q.put_nowait(2)
    q.shutdown()
    try:
        await q.put(3)
    except asyncio.QueueShutDown as e:
        print("put", repr(e))
    print(await q.get(), await q.get())
    try:
        await q.get()
    except asyncio.QueueShutDown:
        print("get")
    try:
        q.get_nowait()
    except asyncio.QueueShutDown:
        print("get_nowait")
    q = asyncio.Queue(1)
    getters = [asyncio.create_task(q.get()) for _ in range(2)]
    await asyncio.sleep(0)
    q.shutdown()
    print(await asyncio.gather(*getters, return_exceptions=True))
    q = asyncio.Queue(1)
    await q.put("a")
    p = asyncio.create_task(q.put("b"))
    j = asyncio.create_task(q.join())
    await asyncio.sleep(0)
    q.shutdown(immediate=True)
    print(await asyncio.gather(p, j, return_exceptions=True), q.qsize(), q)
    q = asyncio.Queue()
    q.put_nowait("x")
    q.shutdown()
    j = asyncio.create_task(q.join())
    await asyncio.sleep(0)
    print(j.done(), q.get_nowait())
    q.task_done()
    await j
    print("joined")


asyncio.run(main())
# expect-3.13: put QueueShutDown()
# expect-3.13: 1 2
# expect-3.13: get
# expect-3.13: get_nowait
# expect-3.13: [QueueShutDown(), QueueShutDown()]
# expect-3.13: [QueueShutDown(), None] 0 <Queue maxsize=1 shutdown>
# expect-3.13: False x
# expect-3.13: joined
