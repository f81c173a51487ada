# How locks, events, queues, timeouts and groups look.
import asyncio
import re


def show(x):
    print(re.sub(r"0x[0-9a-f]+", "0xA", repr(x)))


async def main():
    lock = asyncio.Lock()
    show(lock)
    await lock.acquire()
    show(lock)
    t = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    show(lock)
    lock.release()
    await t
    ev = asyncio.Event()
    show(ev)
    w = asyncio.create_task(ev.wait())
    await asyncio.sleep(0)
    show(ev)
    ev.set()
    show(ev)
    await w
    c = asyncio.Condition()
    show(c)
    async with c:
        show(c)
    s = asyncio.Semaphore(2)
    show(s)
    async with s:
        show(s)
        async with s:
            show(s)
    show(asyncio.BoundedSemaphore())
    b = asyncio.Barrier(3)
    show(b)
    q = asyncio.Queue(2)
    show(q)
    q.put_nowait(1)
    q.put_nowait("b")
    show(q)
    print(q)
    p = asyncio.create_task(q.put(3))
    await asyncio.sleep(0)
    show(q)
    q.get_nowait()
    await p
    show(asyncio.LifoQueue())
    pq = asyncio.PriorityQueue()
    pq.put_nowait((2, "x"))
    pq.put_nowait((1, "y"))
    show(pq)
    g = asyncio.Queue()
    getter = asyncio.create_task(g.get())
    await asyncio.sleep(0)
    show(g)
    getter.cancel()
    tm = asyncio.timeout(None)
    show(tm)
    async with tm:
        show(tm)
    show(tm)
    tm = asyncio.timeout_at(-1)
    try:
        async with tm:
            show(tm)
            await asyncio.sleep(1)
    except TimeoutError:
        show(tm)
    tg = asyncio.TaskGroup()
    show(tg)
    async with tg:
        show(tg)
        tg.create_task(asyncio.sleep(0))
        show(tg)
    show(asyncio.Runner.__name__)


asyncio.run(main())
